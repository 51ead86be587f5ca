import type { RequestDraft } from '@/lib/core/contact-way/conversion'
import { isSheetField, type SheetField, sheetFields } from './sheet-field'

export type FieldValues = Map<SheetField, unknown>

/** Defaults taken apart: values by field, and whatever no field is for. */
export interface SplitDefaults {
  values: FieldValues
  rest: RequestDraft
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Takes a partial request apart, so that a row may have its own value for any field of it. */
export const splitRequest = (request: RequestDraft): SplitDefaults => {
  const values: FieldValues = new Map()
  const takeApart = (given: Record<string, unknown>, path: string): RequestDraft => {
    const rest: RequestDraft = {}
    for (const [name, value] of Object.entries(given)) {
      const here = path === '' ? name : `${path}.${name}`
      if (isSheetField(here)) values.set(here, value)
      else if (isPlain(value) && sheetFields.some((field) => field.startsWith(`${here}.`))) {
        const inner = takeApart(value, here)
        if (Object.keys(inner).length > 0 || Object.keys(value).length === 0) rest[name] = inner
      } else rest[name] = value
    }
    return rest
  }
  const rest = takeApart(request, '')
  return { values, rest }
}

const set = (into: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  const [name = '', ...deeper] = path
  if (deeper.length === 0) {
    into[name] = value
    return
  }
  const had = into[name]
  const inner = isPlain(had) ? { ...had } : {}
  into[name] = inner
  set(inner, deeper, value)
}

/** The request that values by field make, as the Hub spells it. */
export const joinRequest = (
  values: ReadonlyMap<SheetField, unknown>,
  rest: RequestDraft = {},
): RequestDraft => {
  const request: RequestDraft = { ...rest }
  for (const field of sheetFields) {
    if (values.has(field)) set(request, field.split('.'), values.get(field))
  }
  return request
}
