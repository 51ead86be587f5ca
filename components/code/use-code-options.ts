'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { brandQuery } from '@/lib/client/brand-query'
import { usualBrand } from '@/lib/core/qr/style'
import { brandOptions, type CodeOptions } from './code-options'

/** How a code is drawn here: as the brand says, until something else is chosen. `ready` once the brand is known. */
export const useCodeOptions = () => {
  const { data, error, refetch } = useQuery(brandQuery)
  const [chosen, setChosen] = useState<Partial<CodeOptions>>({})
  const options: CodeOptions = { ...brandOptions(data ?? usualBrand), ...chosen }
  return {
    options,
    change: (some: Partial<CodeOptions>) => setChosen((before) => ({ ...before, ...some })),
    hasLogo: data?.hasLogo ?? false,
    logoVersion: data?.logoVersion ?? null,
    ready: data !== undefined,
    /** Why it is not known how the desk's codes look. */
    error: data ? null : error,
    retry: () => void refetch(),
  }
}
