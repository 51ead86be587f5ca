import * as z from 'zod'
import { refuseInapplicable } from './applicability'
import { conclusionsSchema } from './conclusions'
import { closed, expected, flag, identifier, isObject, oneOf, refuseDuplicates, text } from './fields'
import { say } from './issue-code'
import {
  MAX_ID_BYTES,
  MAX_MEMBERS,
  MAX_REMARK_CHARACTERS,
  MAX_STATE_CHARACTERS,
  MAX_TEMPORARY_SECONDS,
  MAX_USERID_CHARACTERS,
} from './limits'
import { statePattern } from './state'
import { countCharacters } from './text-length'

const userid = text({ filled: true, limit: { characters: MAX_USERID_CHARACTERS } }).superRefine(
  (value, context) => {
    if (value.trim() !== '' && value.trim() !== value) {
      context.addIssue({ code: 'custom', message: say('blanks_around') })
    }
  },
)

const departmentId = z
  .int({
    error: ({ input }) => (typeof input === 'number' ? say('department_id') : expected('number')({ input })),
  })
  .min(1, say('department_id'))

const state = z.string({ error: expected('text') }).superRefine((value, context) => {
  const used = countCharacters(value)
  if (used > MAX_STATE_CHARACTERS) {
    const excess = used - MAX_STATE_CHARACTERS
    const values = { used, max: MAX_STATE_CHARACTERS, excess }
    context.addIssue({ code: 'custom', message: say('too_long_characters', values) })
  }
  if (!statePattern.test(value)) context.addIssue({ code: 'custom', message: say('state_alphabet') })
})

const seconds = z.number({ error: expected('number') }).superRefine((value, context) => {
  const refuse = (message: string) => context.addIssue({ code: 'custom', message })
  if (value > MAX_TEMPORARY_SECONDS)
    refuse(say('duration_too_long', { days: MAX_TEMPORARY_SECONDS / 86_400 }))
  else if (value < 1) refuse(say('duration_too_short'))
  else if (!Number.isInteger(value)) refuse(say('duration_not_whole'))
})

/**
 * What a contact way is created from, spelled as the Hub does: the one set of rules for the body of
 * `POST /api/contact-ways`, the form and the rows of a batch (rules.md section 2).
 *
 * Nothing is added, dropped, trimmed or converted: what is accepted is what was sent. Left out fields keep the
 * Hub's defaults (`skip_verify` true, `is_temp` false, `expires_in` 7 days, `chat_expires_in` 24 hours).
 * An empty `state` counts as left out; the server fills it in (`withState`). All issues are named at once,
 * each at its field; messages are packed by `issue()` with an `IssueCode`, read them with `listIssues`.
 */
export const createContactWaySchema = closed({
  type: oneOf([1, 2]),
  scene: oneOf([1, 2]),
  style: oneOf([1, 2, 3]).exactOptional(),
  remark: text({ limit: { characters: MAX_REMARK_CHARACTERS } }).exactOptional(),
  skip_verify: flag.exactOptional(),
  state: state.exactOptional(),
  user: z
    .array(userid, { error: expected('list') })
    .superRefine((list, context) => {
      if (list.length > MAX_MEMBERS) {
        const values = { used: list.length, max: MAX_MEMBERS }
        context.addIssue({ code: 'custom', message: say('too_many_members', values) })
      } else refuseDuplicates(list, context)
    })
    .exactOptional(),
  party: z
    .array(departmentId, { error: expected('list') })
    .superRefine(refuseDuplicates)
    .exactOptional(),
  is_temp: flag.exactOptional(),
  expires_in: seconds.exactOptional(),
  chat_expires_in: seconds.exactOptional(),
  unionid: identifier(MAX_ID_BYTES).exactOptional(),
  conclusions: conclusionsSchema.exactOptional(),
}).superRefine(refuseInapplicable, { when: ({ value }) => isObject(value) })

export type CreateContactWay = z.infer<typeof createContactWaySchema>
