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

export const contactWayProgressSchema = syncProgressSchema.extend({
  /** What is under way: the newest ids, those of older windows of time, or details and days of codes. */
  step: z.enum(['newest', 'older', 'details']).nullable().optional(),
  /** All ids made since this day are known; null before the newest were read. */
  knownSince: z.iso.date().nullable().optional(),
  /** Nothing is left to be read of what WeCom lists (since 2021-07-10). */
  isWhole: z.boolean().optional(),
})
export type ContactWayProgress = z.infer<typeof contactWayProgressSchema>

export const syncStatusSchema = z.object({
  /** `done` and `total` count channels. */
  channels: syncProgressSchema,
  /** `total` counts listed ids, `done` those of them with details. */
  contactWays: contactWayProgressSchema,
  /** `down`: it cannot be reached; `refused`: it answers, but does not take the desk's token. */
  hub: z.enum(['ok', 'down', 'refused', 'unknown']),
})
export type SyncStatus = z.infer<typeof syncStatusSchema>
