'use client'

import { useQuery } from '@tanstack/react-query'
import { useRested } from '@/components/ui/use-rested'
import { scanStateOf, sharpFileQuery } from '@/lib/client/code-queries'
import { sidePixels } from '@/lib/core/qr/sizes'
import { type CodeOptions, sharpHref } from './code-options'

/** Larger pictures are not worth their bytes on a screen. */
const MAX_SHOWN_PX = 2_000

/** The file as it will be downloaded; a PDF and a very large picture as the vectors they are drawn from. */
const shownOptions = (options: CodeOptions): CodeOptions =>
  options.format === 'png' && sidePixels(options.sizeMm, options.dpi) <= MAX_SHOWN_PX
    ? options
    : { ...options, format: 'svg' }

const RESTED_MS = 200

/** The drawn code and how well it scans. What was drawn before stays while another is drawn. */
export const useSharpFile = (
  configId: string,
  options: CodeOptions,
  { enabled, logoVersion }: { enabled: boolean; logoVersion: string | null },
) => {
  const href = sharpHref(configId, shownOptions(options))
  const rested = useRested(href, RESTED_MS)
  const result = useQuery({
    ...sharpFileQuery(rested, logoVersion),
    enabled,
    placeholderData: (before) => before,
  })
  const isOld = result.isPlaceholderData || rested !== href
  const known = isOld ? undefined : result.data
  return {
    file: result.data?.file,
    state: scanStateOf({ data: known, error: isOld ? null : result.error }),
    missingSigns: known?.missingSigns ?? '',
    error: isOld ? null : result.error,
    retry: () => void result.refetch(),
  }
}
