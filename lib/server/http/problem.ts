import 'server-only'
import type { Problem } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/locale'
import type { DeskFault } from '@/lib/server/desk-fault'
import { faultWords } from '@/lib/server/words'
import { toFieldIssue } from './field-issue'

/** The answer for a fault: problem+json in the reader's language. What is not in the table stays inside. */
export const problemAnswer = (fault: DeskFault, locale: Locale, requestId: string): Response => {
  const { issues, errcode, errmsg, retryAfter, creationId, existing, allow } = fault.details
  const words = faultWords(locale, fault.code, errcode)
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
