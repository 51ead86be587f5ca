import * as z from 'zod'
import { type IssueCode, say } from './issue-code'
import { countBytes, countCharacters } from './text-length'

type Expected = 'text' | 'number' | 'boolean' | 'list' | 'object'

/** The message for a value of another kind; nothing at all (also null, an emptied field) is `required`. */
export const expected =
  (kind: Expected) =>
  ({ input }: { input?: unknown }): string =>
    input === undefined || input === null ? say('required') : say('wrong_type', { expected: kind })

const LINE_CONTROLS = /[\p{Cc}\p{Cs}]/u
const TEXT_CONTROLS = /[^\P{Cc}\n\r\t]|\p{Cs}/u

type Limit = { characters: number } | { bytes: number; code?: IssueCode }

interface TextRules {
  limit?: Limit
  /** Blank text is refused. */
  filled?: boolean
  /** Line breaks and tabs are allowed. */
  lines?: boolean
}

/** A text kept as it is: no trimming, no replacing; control characters and broken surrogates are refused. */
export const text = ({ limit, filled = false, lines = false }: TextRules = {}) =>
  z.string({ error: expected('text') }).superRefine((value, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message })
    if (filled && value.trim() === '') return refuse(say('required'))
    if (limit) {
      const tooLong = measure(value, limit)
      if (tooLong) refuse(tooLong)
    }
    if ((lines ? TEXT_CONTROLS : LINE_CONTROLS).test(value)) refuse(say('control_characters'))
  })

const measure = (value: string, limit: Limit): string | undefined => {
  if ('characters' in limit) {
    const used = countCharacters(value)
    const max = limit.characters
    return used > max ? say('too_long_characters', { used, max, excess: used - max }) : undefined
  }
  const used = countBytes(value)
  const max = limit.bytes
  if (used <= max) return undefined
  const excess = used - max
  return say(limit.code ?? 'too_long_bytes', { used, max, excess, han: Math.ceil(excess / 3) })
}

/** An identifier given by WeCom: filled, without blanks around it. */
export const identifier = (bytes: number) =>
  text({ filled: true, limit: { bytes } }).superRefine((value, context) => {
    if (value.trim() !== '' && value.trim() !== value) {
      context.addIssue({ code: 'custom', message: say('blanks_around') })
    }
  })

/** An `http` or `https` address. */
export const webAddress = (bytes: number) =>
  text({ filled: true, limit: { bytes } }).superRefine((value, context) => {
    if (value.trim() !== '' && !(/^https?:\/\/\S+$/i.test(value) && URL.canParse(value))) {
      context.addIssue({ code: 'custom', message: say('not_web_address') })
    }
  })

/** One of the numbers listed. */
export const oneOf = <const N extends number>(allowed: readonly [N, ...N[]]) =>
  z.literal(allowed, {
    error: ({ input }) =>
      input === undefined || input === null
        ? say('required')
        : typeof input === 'number'
          ? say('not_allowed', { allowed: allowed.join(', ') })
          : say('wrong_type', { expected: 'number' }),
  })

export const flag = z.boolean({ error: expected('boolean') })

/** An object that names each field it does not know instead of dropping it. */
export const closed = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.strictObject(shape, {
    error: (found) =>
      found.code === 'unrecognized_keys'
        ? say('unknown_field', { field: found.keys.join(', ') })
        : expected('object')(found),
  })

export const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Nobody looks at more, and a list may be as long as a request. */
const MAX_DUPLICATES = 100

/** Refuses values that stand in the list twice, the first hundred each at its own place. */
export const refuseDuplicates = (
  values: readonly (string | number)[],
  context: z.core.$RefinementCtx,
): void => {
  const seen = new Set<string | number>()
  let found = 0
  for (const [at, value] of values.entries()) {
    if (seen.has(value)) {
      context.addIssue({ code: 'custom', path: [at], message: say('duplicate', { value: String(value) }) })
      found += 1
    }
    if (found === MAX_DUPLICATES) return
    seen.add(value)
  }
}
