import * as z from 'zod'
import { MAX_NAME_LENGTH, MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './account-limits'
import { issue } from './issue'
import { roleSchema } from './roles'

/** Any script, because people are called by their names; nothing invisible and no spaces. */
export const usernamePattern = /^[\p{L}\p{N}_.-]{2,30}$/u

const account = {
  username: z.string(issue('required')).regex(usernamePattern, issue('username_alphabet')),
  name: z
    .string(issue('required'))
    .trim()
    .min(1, issue('required'))
    .max(MAX_NAME_LENGTH, issue('name_too_long', { max: MAX_NAME_LENGTH })),
  password: z
    .string(issue('required'))
    .min(MIN_PASSWORD_LENGTH, issue('password_too_short', { min: MIN_PASSWORD_LENGTH }))
    .max(MAX_PASSWORD_LENGTH, issue('password_too_long', { max: MAX_PASSWORD_LENGTH })),
}

/** What the first administrator fills in; `code` is the one printed to the terminal. */
export const setupSchema = z.strictObject({
  code: z.string(issue('required')).min(1, issue('required')).max(64),
  ...account,
})

/** What an administrator fills in for a colleague. */
export const createAccountSchema = z.strictObject({ ...account, role: roleSchema })
export type CreateAccount = z.infer<typeof createAccountSchema>

/** What an administrator fills in for a colleague who forgot it. */
export const resetPasswordSchema = z.strictObject({ password: account.password })

/** What an administrator changes of a colleague's account. */
export const changeAccountSchema = z.strictObject({
  role: roleSchema.optional(),
  disabled: z.boolean(issue('wrong_type', { expected: 'boolean' })).optional(),
})
export type ChangeAccount = z.infer<typeof changeAccountSchema>

export const accountSchema = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: roleSchema,
  /** A disabled account cannot sign in; its name stays on what it made. */
  disabled: z.boolean(),
  createdAt: z.string(),
})
export type Account = z.infer<typeof accountSchema>

export const accountsSchema = z.object({ items: z.array(accountSchema) })
