'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { brandQuery } from '@/lib/client/brand-query'
import { usualBrand } from '@/lib/core/qr/style'
import { brandOptions, type CodeOptions } from './code-options'

/** How a code is drawn here: as the brand says, until something else is chosen. `ready` once the brand is known. */
export const useCodeOptions = () => {
  const { data, isPending } = useQuery(brandQuery)
  const [chosen, setChosen] = useState<Partial<CodeOptions>>({})
  const options: CodeOptions = { ...brandOptions(data ?? usualBrand), ...chosen }
  return {
    options,
    change: (some: Partial<CodeOptions>) => setChosen((before) => ({ ...before, ...some })),
    hasLogo: data?.hasLogo ?? false,
    ready: !isPending,
  }
}
