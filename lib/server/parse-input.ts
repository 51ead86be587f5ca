import 'server-only'
import type * as z from 'zod'
import { issue as pack, readIssue } from '@/lib/core/issue'
import { DeskFault, type FieldFault } from './desk-fault'

/** Nobody reads more, and a body may hold tens of thousands of unknown fields. */
const MAX_FAULTS = 100
const MAX_KEY_LENGTH = 100

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.')

const expectations: Record<string, string> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'boolean',
  array: 'list',
}

/** The schema's own code, or one for what the schema library says in words of its own, which are English. */
const messageOf = (issue: z.core.$ZodIssue): string => {
  if (readIssue(issue.message)) return issue.message
  if (issue.code === 'invalid_value') return pack('not_allowed', { allowed: issue.values.join(', ') })
  const expected = issue.code === 'invalid_type' ? expectations[issue.expected] : undefined
  return pack('wrong_type', { expected: expected ?? 'other' })
}

/** The issues of a schema as faults of single fields; each unknown field is named by itself. */
export const fieldFaults = (issues: readonly z.core.$ZodIssue[]): FieldFault[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, MAX_FAULTS).map((key) => ({
        path: pathOf([...issue.path, key.slice(0, MAX_KEY_LENGTH)]),
        message: pack('unknown_field', { field: key.slice(0, MAX_KEY_LENGTH) }),
      }))
    }
    return [{ path: pathOf(issue.path), message: messageOf(issue) }]
  })

/** What `schema` makes of `input`. Throws `invalid_fields` with every field in error, a hundred at most. */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown): z.output<S> => {
  const parsed = schema.safeParse(input)
  if (!parsed.success) {
    throw new DeskFault('invalid_fields', { issues: fieldFaults(parsed.error.issues).slice(0, MAX_FAULTS) })
  }
  return parsed.data
}
