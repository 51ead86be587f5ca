'use client'

import { useQuery } from '@tanstack/react-query'
import { useRested } from '@/components/ui/use-rested'
import { callDesk } from '@/lib/client/fetcher'
import type { SheetOptions } from '@/lib/core/sheet/options'
import type { SheetCheck } from '@/lib/core/sheet/order'
import type { Sheet, SheetLook } from './use-sheet'

/** Body of an order for these codes. */
export const orderOf = (configIds: readonly string[], sheet: SheetOptions, look: SheetLook) => ({
  configIds,
  sheet,
  ...look,
})

export type CheckedCode = SheetCheck['items'][number]

export interface CheckedSheet {
  /** What was found of each code as it stands on the sheet now; empty while that is not known. */
  codes: ReadonlyMap<string, CheckedCode>
  isChecking: boolean
  error: Error | null
  retry: () => void
}

const RESTED_MS = 250

/** How well the codes of a sheet scan at the size and in the look in which they are printed. */
export const useSheetCheck = (
  configIds: readonly string[],
  { options, look, layout, logoVersion }: Sheet,
  enabled: boolean,
): CheckedSheet => {
  const { headline, firstLine, secondLine } = options
  const asked = JSON.stringify([
    configIds,
    look,
    layout.codeSize,
    logoVersion,
    [headline, firstLine, secondLine],
  ])
  const rested = useRested(asked, RESTED_MS)
  const isAsked = enabled && configIds.length > 0
  const result = useQuery({
    queryKey: ['sheet-check', rested],
    queryFn: ({ signal }) =>
      callDesk<SheetCheck>('/api/sheets/check', {
        method: 'POST',
        body: orderOf(configIds, options, look),
        signal,
      }),
    enabled: isAsked && rested === asked,
    staleTime: 5 * 60_000,
    retry: 1,
  })
  const isKnown = rested === asked && result.data !== undefined
  const error = rested === asked ? result.error : null
  return {
    codes: new Map(isKnown ? result.data.items.map((item) => [item.configId, item]) : []),
    isChecking: isAsked && !isKnown && !error,
    error,
    retry: () => void result.refetch(),
  }
}
