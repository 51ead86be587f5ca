import * as z from 'zod'
import { pageParams } from '@/lib/core/channel/schema'
import { text } from '@/lib/core/contact-way/fields'
import { errorCodes } from '@/lib/core/errors'
import { MAX_BATCH_NAME_CHARACTERS, MAX_BATCH_ROWS, MAX_FIND_CHARACTERS } from './limits'

/**
 * `stopped`: an error that would have failed every row; `cancelled`: by a person; `done`: every row has its outcome, as
 * far as it can be known.
 */
export const batchStatusSchema = z.enum(['running', 'paused', 'stopped', 'cancelled', 'done'])
export type BatchStatus = z.infer<typeof batchStatusSchema>

/** `skipped`: nothing was sent, because of its fields, a `state` in use, or a batch that was cancelled. */
export const rowOutcomeSchema = z.enum(['waiting', 'pending', 'created', 'failed', 'unknown', 'skipped'])
export type RowOutcome = z.infer<typeof rowOutcomeSchema>

export const fieldIssueSchema = z.object({
  path: z.string(),
  message: z.string(),
  code: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** How many rows have which outcome. `pending` are those that wait and those under way. */
export const batchCountsSchema = z.object({
  pending: z.number(),
  created: z.number(),
  failed: z.number(),
  unknown: z.number(),
  skipped: z.number(),
})
export type BatchCounts = z.infer<typeof batchCountsSchema>

const batchFields = {
  id: z.string(),
  name: z.string(),
  status: batchStatusSchema,
  total: z.number(),
  counts: batchCountsSchema,
  actor: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  /** Why it was stopped, or why it rests. */
  problem: z.enum(errorCodes).optional(),
  errcode: z.number().optional(),
  errmsg: z.string().optional(),
}

export const batchSummarySchema = z.object(batchFields)
export type BatchSummary = z.infer<typeof batchSummarySchema>

export const batchRowSchema = z.object({
  /** From 1, as in the sheet. */
  row: z.number(),
  outcome: rowOutcomeSchema,
  fields: z.record(z.string(), z.unknown()),
  state: z.string(),
  remark: z.string(),
  config_id: z.string().nullable(),
  qr_code: z.string().optional(),
  creationId: z.string().optional(),
  recovered: z.boolean().optional(),
  problem: z.enum(errorCodes).optional(),
  errcode: z.number().optional(),
  errmsg: z.string().optional(),
  issues: z.array(fieldIssueSchema).optional(),
})
export type BatchRow = z.infer<typeof batchRowSchema>

/** One batch with a page of its rows. */
export const batchSchema = z.object({
  ...batchFields,
  rows: z.array(batchRowSchema),
  page: z.number(),
  pageSize: z.number(),
  /** Rows of the outcome that was asked for. */
  rowTotal: z.number(),
  /** Calls a second that this desk allows itself towards the Hub. */
  hubRate: z.number(),
})
export type Batch = z.infer<typeof batchSchema>

/** `newest`: what was begun last comes first, what waits comes last. */
export const rowOrderSchema = z.enum(['sheet', 'newest'])
export type RowOrder = z.infer<typeof rowOrderSchema>

export const batchQuerySchema = z.strictObject({
  outcome: rowOutcomeSchema.optional(),
  order: rowOrderSchema.optional(),
  page: pageParams.page,
  pageSize: pageParams.pageSize,
})
export type BatchQuery = z.infer<typeof batchQuerySchema>

export const batchReportQuerySchema = z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') })
export type BatchReportFormat = z.infer<typeof batchReportQuerySchema>['format']

export const listBatchesQuerySchema = z.strictObject({
  status: batchStatusSchema.optional(),
  page: pageParams.page,
  pageSize: pageParams.pageSize,
})
export type ListBatchesQuery = z.infer<typeof listBatchesQuerySchema>

export const batchPageSchema = z.object({
  items: z.array(batchSummarySchema),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
})
export type BatchPage = z.infer<typeof batchPageSchema>

/** Rows are checked one by one, each by the rules of a single contact way. */
export const createBatchSchema = z.strictObject({
  name: text({ limit: { characters: MAX_BATCH_NAME_CHARACTERS } }),
  rows: z.array(z.unknown()).min(1).max(MAX_BATCH_ROWS),
  /** Rows, counted from 1, whose `state` may be that of another code. */
  shareState: z.array(z.int().min(1).max(MAX_BATCH_ROWS)).max(MAX_BATCH_ROWS).optional(),
})

const textsToFind = z.array(text({ limit: { characters: MAX_FIND_CHARACTERS } })).max(MAX_BATCH_ROWS + 1)

/** What of a sheet is to be looked up before it is sent. */
export const checkSheetSchema = z.strictObject({ states: textsToFind, remarks: textsToFind })

/** Those that are in use already, and the calls a second that this desk allows itself towards the Hub. */
export const checkSheetAnswerSchema = z.object({
  states: z.array(z.string()),
  remarks: z.array(z.string()),
  hubRate: z.number(),
})
export type CheckSheetAnswer = z.infer<typeof checkSheetAnswerSchema>

/** 202: accepted and running. */
export const createBatchAnswerSchema = z.object({
  id: z.string(),
  total: z.number(),
  invalid: z.array(z.object({ row: z.number(), issues: z.array(fieldIssueSchema) })),
})

export type CreateBatchAnswer = z.infer<typeof createBatchAnswerSchema>

/** Rows to run again: with new fields, or as they are. */
export const retryRowsSchema = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        row: z.number().int().min(1),
        fields: z.unknown().optional(),
        /** Also when another code has the `state`; left out, as it was. */
        shareState: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(MAX_BATCH_ROWS),
})

/** The batch after a retry, and the rows that stay aside because of their new fields. */
export const retryAnswerSchema = batchSummarySchema.extend({
  invalid: createBatchAnswerSchema.shape.invalid,
})
export type RetryAnswer = z.infer<typeof retryAnswerSchema>
