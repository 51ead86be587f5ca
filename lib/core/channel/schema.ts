import * as z from 'zod'
import { channelSorts } from './sorts'

export const MAX_PAGE_SIZE = 1000
export const DEFAULT_PAGE_SIZE = 50
/** Tags that one list can be filtered by. */
export const MAX_TAGS = 50

export const tagSchema = z.object({ id: z.string(), name: z.string() })

export const channelSchema = z.object({
  state: z.string(),
  configId: z.string(),
  remark: z.string(),
  /** ISO 8601, or null where the Hub gave none. */
  createDate: z.string().nullable(),
  tags: z.array(tagSchema),
  /** ISO 8601: since when the Hub no longer lists it; null while it does. */
  missingSince: z.string().nullable(),
})
export type Channel = z.infer<typeof channelSchema>

export const syncMarkSchema = z.object({
  /** ISO 8601 of the last finished pass over the Hub; null before the first one. */
  syncedAt: z.string().nullable(),
  /** True while the rows are incomplete or older than they should be. */
  stale: z.boolean(),
})

export const channelPageSchema = syncMarkSchema.extend({
  items: z.array(channelSchema),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
})
export type ChannelPage = z.infer<typeof channelPageSchema>

export const channelTagsSchema = z.object({
  items: z.array(tagSchema.extend({ count: z.number() })),
})
export type ChannelTags = z.infer<typeof channelTagsSchema>

/** A calendar day (`2026-11-20`) or a moment in ISO 8601. */
export const dateParamSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

export const pageParams = {
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
  order: z.enum(['asc', 'desc']).default('desc'),
}

/** Rows that the Hub no longer lists: among the others, or alone. */
export const missingParam = z.enum(['with', 'only']).optional()

const channelFilters = {
  q: z.string().max(200).optional(),
  tag: z.array(z.string().min(1).max(128)).max(MAX_TAGS).default([]),
  /** Whether a channel has to carry all of the tags or any of them. */
  tagMode: z.enum(['all', 'any']).default('all'),
  from: dateParamSchema.optional(),
  to: dateParamSchema.optional(),
  missing: missingParam,
}

const channelOrder = { sort: z.enum(channelSorts).default('createDate'), order: pageParams.order }

export const listChannelsQuerySchema = z.strictObject({
  ...channelFilters,
  ...channelOrder,
  fresh: z.literal('1').optional(),
  ...pageParams,
})
export type ListChannelsQuery = z.infer<typeof listChannelsQuerySchema>

export const channelIdsQuerySchema = z.strictObject({ ...channelFilters, ...channelOrder })
export type ChannelIdsQuery = z.infer<typeof channelIdsQuerySchema>

export const channelTagsQuerySchema = z.strictObject(channelFilters)
export type ChannelFilters = z.infer<typeof channelTagsQuerySchema>

/** Every config id that matches, in the order of the list. `total` also counts channels without one. */
export const configIdsSchema = z.object({ items: z.array(z.string()), total: z.number() })
export type ConfigIds = z.infer<typeof configIdsSchema>
