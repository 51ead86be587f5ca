import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  Batch,
  BatchPage,
  BatchStatus,
  BatchSummary,
  CheckSheetAnswer,
  CreateBatchAnswer,
  RetryAnswer,
  RowOrder,
  RowOutcome,
} from '@/lib/core/batch/batch'
import { callDesk } from './fetcher'
import type { ReadyBatch } from './sheet/sheet-answers'

export interface RowSearch {
  outcome: RowOutcome | ''
  order: RowOrder
  page: number
  pageSize: number
}

const RUNNING_MS = 2_000
const IDLE_MS = 30_000
/** Another person may let it go on. */
const STOPPED_MS = 5_000

/** The longest page of rows. */
const PAGE_ROWS = 1_000

/** Whether rows of it may still be sent without anybody doing anything. */
export const isLive = (status: BatchStatus): boolean => status === 'running' || status === 'paused'

export const batchPath = (id: string): string => `/api/batches/${encodeURIComponent(id)}`

export const batchesQuery = ({ page, pageSize }: { page: number; pageSize: number }) =>
  queryOptions({
    queryKey: ['batches', 'page', page, pageSize],
    queryFn: ({ signal }) =>
      callDesk<BatchPage>(`/api/batches?page=${page}&pageSize=${pageSize}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ status }) => status === 'running') ? RUNNING_MS : IDLE_MS,
  })

/** How a batch stands. Asked for by itself only where its events do not come (`isTold`). */
export const batchSummaryQuery = (id: string, isTold: boolean) =>
  queryOptions({
    queryKey: ['batches', 'summary', id],
    queryFn: ({ signal }): Promise<BatchSummary> =>
      callDesk<Batch>(`${batchPath(id)}?page=1&pageSize=1`, { signal }),
    refetchInterval: ({ state: { data } }) => {
      if (!data || isTold) return false
      if (isLive(data.status)) return RUNNING_MS
      if (data.status === 'stopped') return STOPPED_MS
      const { pending, unknown } = data.counts
      return pending > 0 ? RUNNING_MS : unknown > 0 ? IDLE_MS : false
    },
  })

/** A page of the rows of a batch. */
export const batchRowsQuery = (id: string, { outcome, order, page, pageSize }: RowSearch) =>
  queryOptions({
    queryKey: ['batches', 'rows', id, outcome, order, page, pageSize],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ order, page: String(page), pageSize: String(pageSize) })
      if (outcome !== '') query.set('outcome', outcome)
      return callDesk<Batch>(`${batchPath(id)}?${query}`, { signal })
    },
    placeholderData: keepPreviousData,
  })

const createdPage = async (id: string, page: number, pageSize: number, signal?: AbortSignal) => {
  const path = `${batchPath(id)}?outcome=created&page=${page}&pageSize=${pageSize}`
  const { rows } = await callDesk<Batch>(path, signal ? { signal } : {})
  return rows.flatMap(({ config_id: configId }) => (configId === null ? [] : [configId]))
}

/** All codes of a batch, which holds no more than leave at once. */
export const readCreated = async (id: string, created: number): Promise<string[]> => {
  const pages = Array.from({ length: Math.ceil(created / PAGE_ROWS) }, (_, at) => at + 1)
  const ids: string[] = []
  for (const page of pages) ids.push(...(await createdPage(id, page, PAGE_ROWS)))
  return ids
}

export type Move = 'pause' | 'resume' | 'cancel'

export const moveBatch = (id: string, move: Move): Promise<BatchSummary> =>
  callDesk<BatchSummary>(`${batchPath(id)}/${move}`, { method: 'POST' })

export interface RowAgain {
  row: number
  fields?: unknown
  /** Also when another code has the `state`. */
  shareState?: boolean
}

/** Runs rows again, with other fields where they are given. */
export const retryRows = (id: string, rows: RowAgain[]): Promise<RetryAnswer> =>
  callDesk<RetryAnswer>(`${batchPath(id)}/retry`, { method: 'POST', body: { rows } })

export const reportHref = (id: string, format: 'xlsx' | 'csv'): string =>
  `${batchPath(id)}/report?format=${format}`

/** Which states and names of a sheet are in use already. */
export const checkSheet = (texts: { states: string[]; remarks: string[] }): Promise<CheckSheetAnswer> =>
  callDesk<CheckSheetAnswer>('/api/batches/check', { method: 'POST', body: texts })

/** Takes the rows of a sheet as a batch. The same key and body is the same batch. */
export const createBatch = (key: string, body: ReadyBatch['body']): Promise<CreateBatchAnswer> =>
  callDesk<CreateBatchAnswer>('/api/batches', { method: 'POST', body, headers: { 'Idempotency-Key': key } })
