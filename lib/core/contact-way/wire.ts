import * as z from 'zod'
import { channelSchema } from '../channel/schema'

/** The closing message as `contactWay/get` answers it: a picture comes as `pic_url`, never as `media_id`. */
export const conclusionsAnswerSchema = z.object({
  text: z.object({ content: z.string().optional() }).optional(),
  image: z.object({ pic_url: z.string().optional(), media_id: z.string().optional() }).optional(),
  link: z
    .object({
      title: z.string().optional(),
      picurl: z.string().optional(),
      desc: z.string().optional(),
      url: z.string().optional(),
    })
    .optional(),
  miniprogram: z
    .object({
      title: z.string().optional(),
      pic_media_id: z.string().optional(),
      appid: z.string().optional(),
      page: z.string().optional(),
    })
    .optional(),
})
export type ConclusionsAnswer = z.infer<typeof conclusionsAnswerSchema>

/** A contact way as WeCom keeps it, spelled as the Hub does. Any field may be missing. */
export const contactWayFieldsSchema = z.object({
  config_id: z.string(),
  type: z.number().optional(),
  scene: z.number().optional(),
  style: z.number().optional(),
  remark: z.string().optional(),
  skip_verify: z.boolean().optional(),
  state: z.string().optional(),
  qr_code: z.string().optional(),
  user: z.array(z.string()).optional(),
  party: z.array(z.number()).optional(),
  is_temp: z.boolean().optional(),
  expires_in: z.number().optional(),
  chat_expires_in: z.number().optional(),
  unionid: z.string().optional(),
  conclusions: conclusionsAnswerSchema.optional(),
})
export type ContactWayFields = z.infer<typeof contactWayFieldsSchema>

/** What the desk answers: the Hub's fields and what the desk knows beside them. */
export const contactWaySchema = contactWayFieldsSchema.extend({
  /** ISO 8601 of the last answer of the Hub with these fields; null while only the id is known. */
  fetchedAt: z.string().nullable(),
  /** ISO 8601: the moment for codes made here, the day for others; null while it is not known. */
  createdAt: z.string().nullable(),
  /** `day` when only the day is known. */
  createdPrecision: z.enum(['moment', 'day']).nullable(),
  /** Name of the person who made it here, else null. */
  createdBy: z.string().nullable(),
  /** ISO 8601: since when WeCom knows no such code; null while it does. */
  missingSince: z.string().nullable(),
})
export type ContactWay = z.infer<typeof contactWaySchema>

/** One contact way: also what is known of it as a channel, where it is one. */
export const contactWayDetailSchema = contactWaySchema.extend({
  channel: channelSchema.pick({ tags: true, createDate: true }).optional(),
})
export type ContactWayDetail = z.infer<typeof contactWayDetailSchema>
