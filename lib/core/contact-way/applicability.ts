import type * as z from 'zod'
import { say } from './issue-code'
import { STYLES_BY_TYPE } from './limits'

/** Why a field does not apply; each has words in the catalogue (`not_applicable`). */
export type InapplicableReason = 'single' | 'qr_code' | 'multiple' | 'mini_program' | 'permanent'

const temporaryFields = ['expires_in', 'chat_expires_in', 'unionid', 'conclusions'] as const

type Fields = Readonly<Record<string, unknown>>
type Refuse = (field: string, message: string) => void

/**
 * The rules that tie fields together (rules.md section 2). They look at raw values, so that a body with
 * one wrong field still gets all its other issues named in the same answer.
 */
export const refuseInapplicable = (fields: Fields, context: z.core.$RefinementCtx): void => {
  const refuse: Refuse = (field, message) =>
    context.addIssue({ code: 'custom', path: [field], message, input: fields[field] })
  checkAudience(fields, refuse)
  checkStyle(fields, refuse)
  checkTemporary(fields, refuse)
}

const doesNotApply = (reason: InapplicableReason): string => say('not_applicable', { reason })

const checkAudience = (fields: Fields, refuse: Refuse): void => {
  const { type, user, party } = fields
  const listed = user === undefined ? 0 : Array.isArray(user) ? user.length : undefined
  if (type === 1) {
    if (listed !== undefined && listed !== 1) refuse('user', say('single_needs_one_member'))
    if ('party' in fields) refuse('party', doesNotApply('single'))
  }
  if (type === 2 && listed === 0 && (party === undefined || (Array.isArray(party) && party.length === 0))) {
    refuse('user', say('receiver_missing'))
  }
}

const checkStyle = (fields: Fields, refuse: Refuse): void => {
  const { type, scene, style } = fields
  if (!('style' in fields)) return
  if (scene === 2) refuse('style', doesNotApply('qr_code'))
  else if (type === 2 && style === 3) {
    refuse('style', say('not_allowed', { allowed: STYLES_BY_TYPE[2].join(', ') }))
  }
}

/** `is_temp: false` says what is so anyway and stands beside everything. */
const checkTemporary = (fields: Fields, refuse: Refuse): void => {
  const { type, scene, is_temp } = fields
  const reason: InapplicableReason | undefined =
    type === 2 ? 'multiple' : scene === 1 ? 'mini_program' : undefined
  if (is_temp === true && reason) refuse('is_temp', doesNotApply(reason))
  const inapplicable = reason ?? (is_temp === undefined || is_temp === false ? 'permanent' : undefined)
  if (!inapplicable) return
  for (const field of temporaryFields) {
    if (field in fields) refuse(field, doesNotApply(inapplicable))
  }
}
