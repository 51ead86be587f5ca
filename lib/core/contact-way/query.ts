import * as z from 'zod'
import { dateParamSchema, pageParams, syncMarkSchema } from '../channel/schema'
import { contactWaySchema } from './wire'

export const listContactWaysQuerySchema = z.strictObject({
  q: z.string().max(200).optional(),
  type: z.enum(['1', '2']).transform(Number).optional(),
  scene: z.enum(['1', '2']).transform(Number).optional(),
  user: z.string().min(1).max(64).optional(),
  from: dateParamSchema.optional(),
  to: dateParamSchema.optional(),
  sort: z.enum(['createdAt', 'remark']).default('createdAt'),
  fresh: z.literal('1').optional(),
  ...pageParams,
})
export type ListContactWaysQuery = z.infer<typeof listContactWaysQuerySchema>

export const contactWayPageSchema = syncMarkSchema.extend({
  items: z.array(contactWaySchema),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
})
export type ContactWayPage = z.infer<typeof contactWayPageSchema>

export const getContactWayQuerySchema = z.strictObject({ fresh: z.literal('1').optional() })
