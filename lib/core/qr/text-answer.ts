import * as z from 'zod'

/** What `GET …/qr-text` answers. */
export const qrTextSchema = z.object({
  text: z.string(),
  host: z.string().nullable(),
  kind: z.enum(['contact_way', 'url', 'text']),
  /** A sharp code drawn from the text was read back and said exactly the same. */
  verified: z.boolean(),
})
export type QrText = z.infer<typeof qrTextSchema>
