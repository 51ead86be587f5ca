'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { callDesk } from '@/lib/client/fetcher'
import type { ScanVerdict } from '@/lib/core/qr/scan-verdict'
import type { SheetOptions } from '@/lib/core/sheet/options'
import type { SheetCheck } from '@/lib/core/sheet/order'
import type { SheetLook } from './use-sheet'

/** Body of an order for these codes. */
export const orderOf = (configIds: readonly string[], sheet: SheetOptions, look: SheetLook) => ({
  configIds,
  sheet,
  ...look,
})

export interface CheckedSheet {
  verdicts: ReadonlyMap<string, ScanVerdict | null>
  isChecking: boolean
  error: Error | null
  retry: () => void
}

/** How well the codes of a sheet scan at the size and in the look in which they are printed. */
export const useSheetCheck = (
  configIds: readonly string[],
  sheet: SheetOptions,
  look: SheetLook,
  { codeSize, enabled }: { codeSize: number; enabled: boolean },
): CheckedSheet => {
  const result = useQuery({
    queryKey: ['sheet-check', configIds, look, codeSize],
    queryFn: ({ signal }) =>
      callDesk<SheetCheck>('/api/sheets/check', {
        method: 'POST',
        body: orderOf(configIds, sheet, look),
        signal,
      }),
    enabled: enabled && configIds.length > 0,
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
    retry: 1,
  })
  return {
    verdicts: new Map(result.data?.items.map(({ configId, verdict }) => [configId, verdict])),
    isChecking: enabled && (result.isPending || result.isPlaceholderData) && !result.error,
    error: result.error,
    retry: () => void result.refetch(),
  }
}
