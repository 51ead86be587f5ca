import type * as z from 'zod'
import { readIssue } from '@/lib/core/issue'
import { type IssueCode, say } from './issue-code'

/** One broken rule: where (dotted, as in `conclusions.link.title`), and what to say. */
export interface RuleIssue {
  path: string
  code: IssueCode
  values: Record<string, string | number>
}

/** The issues of a failed parse, in order, unknown fields each under its own name. */
export const listIssues = (error: z.ZodError): RuleIssue[] =>
  error.issues.flatMap((found) => {
    const { code, values } = readIssue(found.message) ??
      readIssue(say('required')) ?? { code: '', values: {} }
    const names = found.code === 'unrecognized_keys' ? found.keys : [undefined]
    return names.map((name) => ({
      path: [...found.path, ...(name === undefined ? [] : [name])].map(String).join('.'),
      code: code as IssueCode,
      values: name === undefined ? values : { field: name },
    }))
  })
