import * as z from 'zod'
import { pageParams } from './channel/schema'
import { errorCodes } from './errors'

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
  /** ISO 8601: of the first answer, also where this one repeats it. */
  createdAt: z.string(),
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

/** `shareState=1`: the code may have a `state` that is in use. */
export const createContactWayQuerySchema = z.strictObject({ shareState: z.enum(['0', '1']).default('0') })

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
  /** Why it failed or why nobody knows. */
  problem: z.enum(errorCodes).optional(),
  /** True: no answer came, the code was found afterwards. */
  recovered: z.boolean().optional(),
  /** True: WeCom never lists it, so an unknown outcome stays unknown. */
  temporary: z.boolean().optional(),
  /** Only of unknown ones: when it is looked for again; null when it is not. */
  nextLookAt: z.string().nullable().optional(),
  /** When somebody laid it aside although its outcome is unknown. */
  dismissedAt: z.string().optional(),
})
export type Creation = z.infer<typeof creationSchema>

/** One line of the journal with what was asked for, spelled as the Hub does. */
export const creationDetailSchema = creationSchema.extend({ request: z.record(z.string(), z.unknown()) })
export type CreationDetail = z.infer<typeof creationDetailSchema>

export const creationPageSchema = z.object({
  items: z.array(creationSchema),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
})

export type CreationPage = z.infer<typeof creationPageSchema>

export const listCreationsQuerySchema = z.strictObject({
  status: creationStatusSchema.optional(),
  page: pageParams.page,
  pageSize: pageParams.pageSize,
})
export type ListCreationsQuery = z.infer<typeof listCreationsQuerySchema>

/** Who has a `state` already. `configId` is null as long as nobody knows it. */
export interface StateUse {
  configId: string | null
  creationId?: string
  remark: string
}

/** What a person may say to an unknown creation besides looking again. */
export const resolveCreationSchema = z.strictObject({
  /** Its code, when a person knows it from elsewhere. */
  config_id: z.string().optional(),
  /** Lay it aside: nobody looks for it any more. */
  dismiss: z.boolean().optional(),
})
