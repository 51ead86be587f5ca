import { defaultSheetOptions, type SheetField, type SheetOptions } from './options'
import { sheetFields, sheetOptionsSchema } from './options-schema'

const SHEET_FIELDS = Object.keys(sheetFields) as SheetField[]

const numberText = /^\d+(\.\d+)?(e-\d+)?$/

/** Undefined for a text that is no value of such a field. */
const readValue = (field: SheetField, text: string): unknown => {
  const usual = defaultSheetOptions[field]
  if (typeof usual === 'string') return text
  if (typeof usual === 'boolean') return text === '1' ? true : text === '0' ? false : undefined
  return numberText.test(text) ? Number(text) : undefined
}

export interface ReadSheetOptions {
  options: SheetOptions
  /** Fields whose value could not be used; they are as usual. */
  dropped: SheetField[]
}

/** Options from the query of an address. Parameters of other names are left alone; nothing is thrown. */
export const readSheetOptions = (query: Pick<URLSearchParams, 'get'>): ReadSheetOptions => {
  const given = new Map<SheetField, unknown>()
  const dropped = new Set<SheetField>()
  for (const field of SHEET_FIELDS) {
    const text = query.get(field)
    if (text === null) continue
    const value = readValue(field, text)
    if (value !== undefined && sheetFields[field].safeParse(value).success) given.set(field, value)
    else dropped.add(field)
  }
  const whole = sheetOptionsSchema.safeParse(Object.fromEntries(given))
  if (whole.success) return { options: whole.data, dropped: [...dropped] }
  for (const { path } of whole.error.issues) {
    const field = path[0] as SheetField
    given.delete(field)
    dropped.add(field)
  }
  return { options: sheetOptionsSchema.parse(Object.fromEntries(given)), dropped: [...dropped] }
}
