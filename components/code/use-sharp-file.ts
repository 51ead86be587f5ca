'use client'

import { useQuery } from '@tanstack/react-query'
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

/** The drawn code and how well it scans. What was drawn before stays while another is drawn. */
export const useSharpFile = (configId: string, options: CodeOptions, enabled: boolean) => {
  const result = useQuery({
    ...sharpFileQuery(sharpHref(configId, shownOptions(options))),
    enabled,
    placeholderData: (before) => before,
  })
  const isOld = result.isPlaceholderData
  const state = scanStateOf({ data: isOld ? undefined : result.data, error: result.error })
  return { file: result.data?.file, state, error: result.error, retry: () => void result.refetch() }
}
