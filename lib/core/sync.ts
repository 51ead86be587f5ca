import * as z from 'zod'
import { type ErrorCode, errorStatus } from './errors'

const codes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]

export const syncProgressSchema = z.object({
  state: z.enum(['idle', 'running', 'failed']),
  done: z.number(),
  /** Null while the Hub has not said how many there are. */
  total: z.number().nullable(),
  syncedAt: z.string().nullable(),
  /** Pages of the Hub's list while they are read, as far as they can be counted. */
  pages: z.object({ done: z.number(), total: z.number() }).nullable().optional(),
  error: z
    .object({ code: z.enum(codes), errcode: z.number().optional(), errmsg: z.string().optional() })
    .optional(),
})
export type SyncProgress = z.infer<typeof syncProgressSchema>

export const syncStatusSchema = z.object({
  channels: syncProgressSchema,
  contactWays: syncProgressSchema,
  /** `down`: it cannot be reached; `refused`: it answers, but does not take the desk's token. */
  hub: z.enum(['ok', 'down', 'refused', 'unknown']),
})
export type SyncStatus = z.infer<typeof syncStatusSchema>
