import 'server-only'
import compile from 'icu-minify/compile'
import format from 'icu-minify/format'
import type { ErrorCode } from '@/lib/core/errors'
import { hubErrorGroup } from '@/lib/core/hub-errors'
import { readIssue } from '@/lib/core/issue'
import type { Locale } from '@/lib/core/locale'
import { en } from '@/lib/core/messages/en'
import { type Messages, zhCN } from '@/lib/core/messages/zh-CN'
import type { ErrorWords } from '@/lib/core/messages/zh-CN/errors'
import type { DeskFault } from './desk-fault'

interface Words {
  [name: string]: string | Words
}

const compileAll = (words: Words): unknown =>
  Object.fromEntries(
    Object.entries(words).map(([name, word]) => [
      name,
      typeof word === 'string' ? compile(word) : compileAll(word),
    ]),
  )

export const wordsByLocale: Record<Locale, Messages> = { 'zh-CN': zhCN, en }

// The compiler makes objects without a prototype, which React refuses as props.
const plain = (words: unknown): Messages => JSON.parse(JSON.stringify(words))

/** Both catalogues compiled: the browser formats them without a parser (`next.config.js` leaves it out). */
export const compiledWords: Record<Locale, Messages> = {
  'zh-CN': plain(compileAll(zhCN)),
  en: plain(compileAll(en)),
}

const formatters = {
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
}

/** The words of a field's issue; a code without words is shown as it is. */
export const issueWords = (locale: Locale, code: string, values: Record<string, string | number>): string => {
  const words: Record<string, string> = wordsByLocale[locale].issues
  const word = words[code]
  return word === undefined ? code : String(format(compile(word), locale, values, { formatters }))
}

/** Why something could not be made, in a sentence or two: of a field that is in error, what it is in error for. */
export const reasonOf = (locale: Locale, { code, details }: DeskFault): string[] => {
  const issue = readIssue(details.issues?.[0]?.message ?? '')
  if (issue) return [issueWords(locale, issue.code, issue.values)]
  const { title, action } = faultWords(locale, code, details.errcode)
  return [title, action]
}

/** The words of an error; an `errcode` that is known says more than the code it comes with. */
export const faultWords = (
  locale: Locale,
  code: ErrorCode,
  errcode: number | undefined,
): Pick<ErrorWords, 'title' | 'action'> => {
  const { errors, hubErrors } = wordsByLocale[locale]
  const group = errcode === undefined ? undefined : hubErrorGroup(errcode)
  return group ? hubErrors[group] : errors[code]
}
