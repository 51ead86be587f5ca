import 'server-only'
import type { FieldIssue } from '@/lib/core/errors'
import { readIssue } from '@/lib/core/issue'
import type { Locale } from '@/lib/core/locale'
import type { FieldFault } from '@/lib/server/desk-fault'
import { issueWords } from '@/lib/server/words'

/** A field in error, in the reader's language. */
export const toFieldIssue = (locale: Locale, { path, message }: FieldFault): FieldIssue => {
  const known = readIssue(message)
  if (!known) return { path, message }
  const { code, values } = known
  return { path, message: issueWords(locale, code, values), code, values }
}
