import * as z from 'zod'
import { contactWayFormSchema } from '@/lib/core/contact-way/form'

/** One press of the create button: the key stays with the body it was made for, so that a retry makes one code. */
const attemptSchema = z.object({ key: z.string().min(1), body: z.string() })
export type Attempt = z.infer<typeof attemptSchema>

const draftSchema = z.object({
  values: contactWayFormSchema,
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  attempt: attemptSchema.optional(),
})
export type Draft = z.infer<typeof draftSchema>

/** Where a draft lies: one for each person, and one for each code that was copied. */
export const draftName = (userId: string, from: string | null): string =>
  `channel-desk:contact-way-draft:${userId}:${from ?? ''}`

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The saved draft; undefined when there is none, when it has another shape, or when storage is closed. */
export const readDraft = (name: string, shelf: Shelf = localStorage): Draft | undefined => {
  try {
    return draftSchema.safeParse(JSON.parse(shelf.getItem(name) ?? 'null')).data
  } catch {
    return undefined
  }
}

/** False when the browser keeps nothing (private window, full). */
export const writeDraft = (name: string, draft: Draft, shelf: Shelf = localStorage): boolean => {
  try {
    shelf.setItem(name, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export const removeDraft = (name: string, shelf: Shelf = localStorage): void => {
  try {
    shelf.removeItem(name)
  } catch {}
}

/** The attempt for this body: the one under way with the same body, else a new key. */
export const attemptFor = (body: string, earlier: Attempt | undefined, newKey: () => string): Attempt =>
  earlier?.body === body ? earlier : { key: newKey(), body }
