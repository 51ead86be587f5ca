import * as z from 'zod'
import { issue } from './issue'

export const MAX_VIEW_NAME_LENGTH = 60
/** Views that one person can keep. */
export const MAX_VIEWS = 100

const listSchema = z.enum(['channels', 'contact-ways'])

const fields = {
  name: z
    .string(issue('required'))
    .trim()
    .min(1, issue('required'))
    .max(MAX_VIEW_NAME_LENGTH, issue('view_name_too_long', { max: MAX_VIEW_NAME_LENGTH })),
  /** The query of the list's address, without its question mark. */
  query: z.string().max(2000),
  /** Whether everybody sees it. */
  shared: z.boolean(),
}

export const createViewSchema = z.strictObject({ list: listSchema, ...fields })
export type CreateView = z.infer<typeof createViewSchema>

export const changeViewSchema = z.strictObject(fields).partial()
export type ChangeView = z.infer<typeof changeViewSchema>

export const listViewsQuerySchema = z.strictObject({ list: listSchema })

/** A list's filters, order and columns under a name. */
export const viewSchema = z.object({
  id: z.string(),
  list: listSchema,
  ...fields,
  /** Name of the person whose it is. */
  owner: z.string(),
  mine: z.boolean(),
})
export type View = z.infer<typeof viewSchema>

export const viewsSchema = z.object({ items: z.array(viewSchema) })
