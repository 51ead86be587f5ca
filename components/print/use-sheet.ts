'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { brandQuery } from '@/lib/client/brand-query'
import { type Brand, usualBrand } from '@/lib/core/qr/style'
import { layoutSheet } from '@/lib/core/sheet/layout'
import type { SheetOptions } from '@/lib/core/sheet/options'
import { writeSheetOptions } from '@/lib/core/sheet/write-query'

/** How the codes of a sheet look. */
export type SheetLook = Pick<Brand, 'sizeMm' | 'level' | 'ink' | 'paper' | 'shape' | 'logo'>

const lookOf = ({ sizeMm, level, ink, paper, shape, logo }: Brand): SheetLook => ({
  ...{ sizeMm, level, ink, paper, shape, logo },
})

/** The options stand in the address beside the ids, so that a sheet can be passed on. */
const writeAddress = (options: SheetOptions, before: SheetOptions) => {
  const address = new URL(window.location.href)
  for (const name of writeSheetOptions(before).keys()) address.searchParams.delete(name)
  for (const [name, value] of writeSheetOptions(options)) address.searchParams.set(name, value)
  window.history.replaceState(null, '', address)
}

/** How a sheet is laid out and how its codes look: as the brand says, until something else is chosen. */
export const useSheet = (asked: SheetOptions) => {
  const { data, error, refetch } = useQuery(brandQuery)
  const [options, setOptions] = useState(asked)
  const [chosen, setChosen] = useState<Partial<SheetLook>>({})
  const brand = data ?? usualBrand
  const look = useMemo(() => ({ ...lookOf(brand), ...chosen }), [brand, chosen])
  const layout = useMemo(() => layoutSheet(options, look.sizeMm), [options, look.sizeMm])
  return {
    options,
    look,
    layout,
    hasLogo: data?.hasLogo ?? false,
    logoVersion: data?.logoVersion ?? null,
    ready: data !== undefined,
    /** Why it is not known how the desk's codes look. */
    error: data ? null : error,
    retry: () => void refetch(),
    changeOptions: (change: Partial<SheetOptions>) => {
      const next = { ...options, ...change }
      setOptions(next)
      writeAddress(next, options)
    },
    changeLook: (change: Partial<SheetLook>) => setChosen((before) => ({ ...before, ...change })),
  }
}
export type Sheet = ReturnType<typeof useSheet>
