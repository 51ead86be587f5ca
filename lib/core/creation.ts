import * as z from 'zod'
import { pageParams } from './channel/schema'

export const creationStatusSchema = z.enum(['pending', 'created', 'failed', 'unknown'])
export type CreationStatus = z.infer<typeof creationStatusSchema>

export const creationWarningSchema = z.enum(['state_in_use', 'remark_differs', 'state_differs'])
export type CreationWarning = z.infer<typeof creationWarningSchema>

/** 201: the code exists. */
export const createdAnswerSchema = z.object({
  status: z.literal('created'),
  config_id: z.string(),
  qr_code: z.string().optional(),
  state: z.string(),
  creationId: z.string(),
  warnings: z.array(creationWarningSchema),
})

/** 202: nobody knows yet whether the code exists. */
export const unknownAnswerSchema = z.object({
  status: z.literal('unknown'),
  creationId: z.string(),
  state: z.string(),
})

export const createContactWayAnswerSchema = z.union([createdAnswerSchema, unknownAnswerSchema])
export type CreateContactWayAnswer = z.infer<typeof createContactWayAnswerSchema>

/** One line of the journal. */
export const creationSchema = z.object({
  id: z.string(),
  status: creationStatusSchema,
  state: z.string(),
  config_id: z.string().nullable(),
  remark: z.string(),
  createdAt: z.string(),
  actor: z.string(),
  errcode: z.number().optional(),
  errmsg: z.string().optional(),
  recovered: z.boolean().optional(),
})
export type Creation = z.infer<typeof creationSchema>

export const creationPageSchema = z.object({
  items: z.array(creationSchema),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
})

export const listCreationsQuerySchema = z.strictObject({
  status: creationStatusSchema.optional(),
  page: pageParams.page,
  pageSize: pageParams.pageSize,
})
export type ListCreationsQuery = z.infer<typeof listCreationsQuerySchema>
