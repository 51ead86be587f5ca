import * as z from 'zod'
import { dateParamSchema, missingParam, pageParams, syncMarkSchema } from '../channel/schema'
import { contactWaySorts } from './sorts'
import { contactWaySchema } from './wire'

const contactWayFilters = {
  q: z.string().max(200).optional(),
  type: z.enum(['1', '2']).transform(Number).optional(),
  scene: z.enum(['1', '2']).transform(Number).optional(),
  user: z.string().min(1).max(64).optional(),
  /** Given to this department or one beneath it, or to one of their members. */
  department: z.coerce.number().int().min(1).optional(),
  /** Whether it was made with this desk. */
  madeHere: z.enum(['1', '0']).optional(),
  /** Name of the person who made it here. */
  madeBy: z.string().min(1).max(100).optional(),
  from: dateParamSchema.optional(),
  to: dateParamSchema.optional(),
  missing: missingParam,
}

const contactWayOrder = { sort: z.enum(contactWaySorts).default('createdAt'), order: pageParams.order }

export const listContactWaysQuerySchema = z.strictObject({
  ...contactWayFilters,
  ...contactWayOrder,
  fresh: z.literal('1').optional(),
  ...pageParams,
})
export type ListContactWaysQuery = z.infer<typeof listContactWaysQuerySchema>

export const contactWayIdsQuerySchema = z.strictObject({ ...contactWayFilters, ...contactWayOrder })
export type ContactWayIdsQuery = z.infer<typeof contactWayIdsQuerySchema>

/** Everybody who made a contact way here, with how many. */
export const makersSchema = z.object({ items: z.array(z.object({ name: z.string(), count: z.number() })) })
export type Makers = z.infer<typeof makersSchema>

export const contactWayPageSchema = syncMarkSchema.extend({
  items: z.array(contactWaySchema),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
})
export type ContactWayPage = z.infer<typeof contactWayPageSchema>

export const getContactWayQuerySchema = z.strictObject({ fresh: z.literal('1').optional() })
