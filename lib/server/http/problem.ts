import 'server-only'
import { createTranslator } from 'next-intl'
import type { FieldIssue, Problem } from '@/lib/core/errors'
import { readIssue } from '@/lib/core/issue'
import type { Locale } from '@/lib/core/locale'
import type { DeskFault, FieldFault } from '@/lib/server/desk-fault'
import { messagesByLocale } from '@/lib/server/locale'

type Issues = Record<string, string>

const toFieldIssue = (locale: Locale, { path, message }: FieldFault): FieldIssue => {
  const known = readIssue(message)
  if (!known) return { path, message }
  const issues: Issues = messagesByLocale[locale].issues
  const say = createTranslator({ locale, messages: { issues }, namespace: 'issues' })
  return {
    path,
    message: issues[known.code] === undefined ? known.code : say(known.code, known.values),
    code: known.code,
    values: known.values,
  }
}

/** The answer for a fault: problem+json in the reader's language. What is not in the table stays inside. */
export const problemAnswer = (fault: DeskFault, locale: Locale, requestId: string): Response => {
  const { issues, errcode, errmsg, retryAfter, creationId } = fault.details
  const words = messagesByLocale[locale].errors[fault.code]
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
    requestId,
  }
  return new Response(JSON.stringify(problem), {
    status: fault.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    },
  })
}
