import 'server-only'
import * as z from 'zod'
import { conclusionsAnswerSchema } from '@/lib/core/contact-way/wire'

/** Ids arrive as text, sometimes as numbers. */
const text = z.union([z.string(), z.number().transform(String)])
const orMissing = <T extends z.ZodType>(schema: T) =>
  z
    .union([schema, z.unknown().transform(() => undefined)])
    .optional()
    .transform((value) => value as z.output<T> | undefined)

const numeric = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
])
const flag = z.union([
  z.boolean(),
  z.enum(['true', 'false']).transform((value) => value === 'true'),
  z.literal(0).transform(() => false),
  z.literal(1).transform(() => true),
])

const tags = z.array(z.object({ id: text, name: text.catch('') }))

const channelRow = z
  .object({
    state: text.nullish(),
    configId: text.nullish(),
    remark: text.nullish(),
    createDate: z.union([z.string(), z.number()]).nullish(),
    tagNames: tags.nullish().catch([]),
    tags: tags.nullish().catch([]),
  })
  .transform((row) => ({
    state: row.state ?? '',
    configId: row.configId ?? '',
    remark: row.remark ?? '',
    createDate: row.createDate ?? null,
    tags: row.tagNames?.length ? row.tagNames : (row.tags ?? []),
  }))
export type HubChannel = z.output<typeof channelRow>

export const channelListAnswer = z.object({
  data: z.array(channelRow),
  total: orMissing(numeric),
})

export const addAnswer = z.object({
  config_id: z.string().min(1),
  qr_code: orMissing(z.string().min(1)),
})

const details = z.object({
  config_id: orMissing(z.string()),
  type: orMissing(numeric),
  scene: orMissing(numeric),
  style: orMissing(numeric),
  remark: orMissing(text),
  skip_verify: orMissing(flag),
  state: orMissing(text),
  qr_code: orMissing(z.string().min(1)),
  user: orMissing(z.array(text)),
  party: orMissing(z.array(numeric)),
  is_temp: orMissing(flag),
  expires_in: orMissing(numeric),
  chat_expires_in: orMissing(numeric),
  unionid: orMissing(z.string()),
  conclusions: orMissing(conclusionsAnswerSchema),
})

/** The fields stand in `contact_way`, in an array of one there, or flat beside the error code: all three are met. */
export const getAnswer = z
  .looseObject({ contact_way: z.unknown().optional() })
  .transform((envelope) => {
    const nested = envelope.contact_way
    return Array.isArray(nested) ? nested[0] : (nested ?? envelope)
  })
  .pipe(details.refine((fields) => Object.values(fields).some((value) => value !== undefined)))

/** An empty listing may come without the list, but then it says `errcode`: not every JSON is a listing. */
export const listAnswer = z
  .object({
    errcode: z.unknown().optional(),
    contact_way: z.array(z.object({ config_id: z.string().min(1) })).nullish(),
    next_cursor: z.string().nullish(),
  })
  .refine(({ errcode, contact_way }) => errcode !== undefined || Array.isArray(contact_way))

export const departmentListAnswer = z.object({
  departments: z.array(
    z.object({ id: numeric, name: text, parentid: numeric.catch(0), order: numeric.catch(0) }),
  ),
})

export const departmentMembersAnswer = z.object({
  user_list: z.array(z.object({ userid: text, name: text, department: z.array(numeric).catch([]) })),
})
