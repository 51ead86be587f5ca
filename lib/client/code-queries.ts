import { queryOptions } from '@tanstack/react-query'
import type { ContactWayDetail } from '@/lib/core/contact-way/wire'
import { SCAN_VERDICTS, type ScanVerdict } from '@/lib/core/qr/scan-verdict'
import type { QrText } from '@/lib/core/qr/text-answer'
import { askDesk, callDesk, DeskError } from './fetcher'

export const contactWayPath = (configId: string): string =>
  `/api/contact-ways/${encodeURIComponent(configId)}`

/** Where a repeated question gets the same answer: unknown id, no picture, unreadable picture. */
const isFinal = (error: Error): boolean =>
  error instanceof DeskError && error.problem.status >= 400 && error.problem.status < 500

const retry = (failures: number, error: Error): boolean => failures < 2 && !isFinal(error)

/** A part of the page that appears because of a final answer must not ask again, or it would vanish and return for ever. */
const retryOnMount = (query: { state: { error: Error | null } }): boolean =>
  query.state.error === null || !isFinal(query.state.error)

export const contactWayQuery = (configId: string) =>
  queryOptions({
    queryKey: ['contact-ways', 'detail', configId],
    queryFn: ({ signal }) => callDesk<ContactWayDetail>(contactWayPath(configId), { signal }),
    staleTime: 60_000,
    retry,
    retryOnMount,
  })

/** Asks the Hub now instead of the mirror. */
export const fetchFreshContactWay = (configId: string): Promise<ContactWayDetail> =>
  callDesk<ContactWayDetail>(`${contactWayPath(configId)}?fresh=1`)

export const readQrText = (configId: string, signal: AbortSignal): Promise<QrText> =>
  callDesk<QrText>(`${contactWayPath(configId)}/qr-text`, { signal })

/** The text in the code's picture. `no_qr_picture` for mini-program controls, `qr_undecodable` when unreadable. */
export const qrTextQuery = (configId: string) =>
  queryOptions({
    queryKey: ['contact-ways', 'qr-text', configId],
    queryFn: ({ signal }) => readQrText(configId, signal),
    staleTime: 60 * 60_000,
    retry,
    retryOnMount,
  })

export type CodeVerdict = 'checking' | 'verified' | 'original' | 'none' | 'failed'

/** What may be done with a code, by the answer of {@link qrTextQuery}. */
export const verdictOf = ({
  data,
  error,
}: {
  data: QrText | undefined
  error: Error | null
}): CodeVerdict => {
  if (data) return data.verified ? 'verified' : 'original'
  if (!error) return 'checking'
  const code = error instanceof DeskError ? error.problem.code : undefined
  if (code === 'no_qr_picture') return 'none'
  return code === 'qr_undecodable' || code === 'qr_not_verified' ? 'original' : 'failed'
}

/** What is said of a drawn code before it is printed; `refused` when it may not be drawn so. */
export type ScanState = ScanVerdict | 'trying' | 'refused'

const isScanVerdict = (value: string | null): value is ScanVerdict =>
  SCAN_VERDICTS.some((verdict) => verdict === value)

/** A file of a sharp code as the server draws it, how well it scans, and which signs of its caption are boxes. */
export const sharpFileQuery = (href: string, logoVersion: string | null) =>
  queryOptions({
    queryKey: ['sharp-file', href, logoVersion],
    queryFn: async ({ signal }) => {
      const response = await askDesk(href, { signal })
      const stated = response.headers.get('x-scan-verdict')
      return {
        file: await response.blob(),
        verdict: isScanVerdict(stated) ? stated : ('well' as const),
        missingSigns: decodeURIComponent(response.headers.get('x-missing-signs') ?? ''),
      }
    },
    staleTime: 5 * 60_000,
    gcTime: 60_000,
    retry,
  })

/** How well a code scans, by the answer of {@link sharpFileQuery}; undefined when that is not known. */
export const scanStateOf = ({
  data,
  error,
}: {
  data: { verdict: ScanVerdict } | undefined
  error: Error | null
}): ScanState | undefined => {
  if (data) return data.verdict
  if (!error) return 'trying'
  if (!(error instanceof DeskError)) return undefined
  if (error.problem.code === 'qr_not_verified') return 'not'
  return error.problem.code === 'invalid_fields' ? 'refused' : undefined
}

/** In words, the first field for which a request was refused. */
export const firstIssueOf = (error: unknown): string | undefined =>
  error instanceof DeskError ? error.problem.issues?.[0]?.message : undefined
