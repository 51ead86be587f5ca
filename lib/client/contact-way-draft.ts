import * as z from 'zod'
import { contactWayFormSchema } from '@/lib/core/contact-way/form'

const draftSchema = z.object({
  /** One filled-in form, in every tab that shows it and for as long as one of them does. */
  formId: z.string().min(1),
  /** How often this form was surely refused: each refusal lets the next press be another attempt. */
  refusals: z.int().nonnegative(),
  values: contactWayFormSchema,
  /** Milliseconds since 1970. */
  savedAt: z.number(),
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

/** Names a form that nobody has filled in yet. */
export const newFormId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')

/** FNV-1a: two bodies that met here would be told apart by the desk, which keeps the body with the key. */
const shortHash = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

/**
 * The idempotency key of a press of the create button. It follows from the form and its body alone, so that every tab
 * with the same filled-in form makes the same one code, even after the draft is gone.
 */
export const attemptKey = ({ formId, refusals }: Pick<Draft, 'formId' | 'refusals'>, body: string): string =>
  `${formId}.${refusals}.${shortHash(body)}`
