import { defaultSheetOptions, type SheetField, type SheetOptions } from './options'

const SHEET_FIELDS = Object.keys(defaultSheetOptions) as SheetField[]

const writeValue = (value: SheetOptions[SheetField]): string =>
  typeof value === 'boolean' ? (value ? '1' : '0') : String(value)

/** What differs from the usual options, as parameters of an address. */
export const writeSheetOptions = (options: SheetOptions): URLSearchParams =>
  new URLSearchParams(
    SHEET_FIELDS.filter((field) => options[field] !== defaultSheetOptions[field]).map((field) => [
      field,
      writeValue(options[field]),
    ]),
  )
