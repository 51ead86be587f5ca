import 'server-only'
import type { Problem } from '@/lib/core/errors'
import { hubErrorGroup } from '@/lib/core/hub-errors'
import type { Locale } from '@/lib/core/locale'
import type { DeskFault } from '@/lib/server/desk-fault'
import { wordsByLocale } from '@/lib/server/words'
import { toFieldIssue } from './field-issue'

/** An `errcode` says more than the code it comes with. */
const wordsOf = ({ code, details: { errcode } }: DeskFault, locale: Locale) => {
  const { errors, hubErrors } = wordsByLocale[locale]
  const group = errcode === undefined ? undefined : hubErrorGroup(errcode)
  return group ? hubErrors[group] : errors[code]
}

/** The answer for a fault: problem+json in the reader's language. What is not in the table stays inside. */
export const problemAnswer = (fault: DeskFault, locale: Locale, requestId: string): Response => {
  const { issues, errcode, errmsg, retryAfter, creationId, existing, allow } = fault.details
  const words = wordsOf(fault, locale)
  const problem: Problem = {
    type: `urn:channel-desk:problem:${fault.code}`,
    title: words.title,
    status: fault.status,
    code: fault.code,
    detail: words.action,
    ...(issues ? { issues: issues.map((issue) => toFieldIssue(locale, issue)) } : {}),
    ...(errcode === undefined ? {} : { errcode }),
    ...(errmsg === undefined ? {} : { errmsg }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(creationId === undefined ? {} : { creationId }),
    ...(existing === undefined ? {} : { existing }),
    requestId,
  }
  return new Response(JSON.stringify(problem), {
    status: fault.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      ...(allow === undefined ? {} : { Allow: allow.join(', ') }),
    },
  })
}
