import * as z from 'zod'
import { type Duration, durationUnits, fromSeconds } from './duration'
import { DEFAULT_CHAT_EXPIRES_IN, DEFAULT_EXPIRES_IN } from './limits'

const durationSchema = z.object({ amount: z.number().optional(), unit: z.enum(durationUnits) })

const styleSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])

const audienceSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal(1), user: z.array(z.string()) }),
  z.object({ type: z.literal(2), user: z.array(z.string()), party: z.array(z.number()) }),
])

const placementSchema = z.discriminatedUnion('scene', [
  z.object({ scene: z.literal(1), style: styleSchema }),
  z.object({ scene: z.literal(2) }),
])

const attachmentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('image'), media_id: z.string() }),
  z.object({
    kind: z.literal('link'),
    title: z.string(),
    url: z.string(),
    desc: z.string(),
    picurl: z.string(),
  }),
  z.object({
    kind: z.literal('miniprogram'),
    title: z.string(),
    pic_media_id: z.string(),
    appid: z.string(),
    page: z.string(),
  }),
])

const temporarySchema = z.discriminatedUnion('on', [
  z.object({ on: z.literal(false) }),
  z.object({
    on: z.literal(true),
    expires: durationSchema,
    chat: durationSchema,
    unionid: z.string(),
    closing: z.object({ text: z.string(), attachment: attachmentSchema }),
  }),
])

/**
 * The shape of the form's values, for reading a saved draft. It knows no rules: those are
 * `createContactWaySchema`'s alone, which judges what `toCreateRequest` makes of the values.
 */
export const contactWayFormSchema = z.object({
  audience: audienceSchema,
  placement: placementSchema,
  remark: z.string(),
  state: z.string(),
  skip_verify: z.boolean(),
  temporary: temporarySchema,
})
export type ContactWayForm = z.infer<typeof contactWayFormSchema>
export type Audience = ContactWayForm['audience']
export type Placement = ContactWayForm['placement']
export type Temporary = ContactWayForm['temporary']
export type TemporaryOn = Extract<Temporary, { on: true }>
export type Attachment = TemporaryOn['closing']['attachment']

const duration = (seconds: number): Duration => fromSeconds(seconds)

export const temporaryDefaults = (): TemporaryOn => ({
  on: true,
  expires: duration(DEFAULT_EXPIRES_IN),
  chat: { amount: DEFAULT_CHAT_EXPIRES_IN / 3600, unit: 'hours' },
  unionid: '',
  closing: { text: '', attachment: { kind: 'none' } },
})

export const emptyForm = (): ContactWayForm => ({
  audience: { type: 1, user: [] },
  placement: { scene: 2 },
  remark: '',
  state: '',
  skip_verify: true,
  temporary: { on: false },
})

/** Temporary chats exist for one person's QR code only (rules.md section 2). */
export const canBeTemporary = ({
  audience,
  placement,
}: Pick<ContactWayForm, 'audience' | 'placement'>): boolean => audience.type === 1 && placement.scene === 2
