import 'server-only'
import { cleanCell } from '@/lib/core/batch/cell-text'
import { recogniseColumns } from '@/lib/core/batch/columns'
import { type ConvertedRow, convertRows, sheetDefaults } from '@/lib/core/batch/convert-rows'
import {
  MAX_BATCH_NAME_CHARACTERS,
  MAX_BATCH_ROWS,
  MAX_ROW_CHARACTERS,
  MAX_SHEET_BYTES,
} from '@/lib/core/batch/limits'
import { readSheet } from '@/lib/core/batch/read-sheet'
import { isSheetRefusal, SheetRefusal } from '@/lib/core/batch/sheet-refusal'
import type { RequestDraft } from '@/lib/core/contact-way/conversion'
import { say } from '@/lib/core/contact-way/issue-code'
import { indexNames, type NameIndex } from '@/lib/core/name-index'
import { DeskFault, type FieldFault } from '@/lib/server/desk-fault'
import { parseJson } from '@/lib/server/parse-json'
import type { Directory } from '@/lib/server/services/directory'

/** The body of a batch, made of an uploaded sheet, and what is wrong with the cells of its rows. */
export interface UploadedBatch {
  body: { name: string; rows: RequestDraft[] }
  found: FieldFault[][]
}

const fields: readonly string[] = ['file', 'name', 'defaults']

const refuse = (path: string, message: string): never => {
  throw new DeskFault('invalid_fields', { issues: [{ path, message }] })
}

const readText = (form: FormData, field: string): string => {
  const value = form.get(field) ?? ''
  return typeof value === 'string' ? value : refuse(field, say('wrong_type', { expected: 'text' }))
}

const readFile = (form: FormData): File => {
  const file = form.get('file')
  if (!(file instanceof File)) return refuse('file', say('required'))
  if (file.size > MAX_SHEET_BYTES) {
    const message = say('sheet_too_large', { max: MAX_SHEET_BYTES / 1024 / 1024 })
    throw new DeskFault('payload_too_large', { issues: [{ path: 'file', message }] })
  }
  return file
}

const readDefaults = (form: FormData): RequestDraft => {
  const text = readText(form, 'defaults')
  if (text === '') return sheetDefaults
  if (text.length <= MAX_ROW_CHARACTERS) {
    try {
      const given = parseJson(text)
      if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
        return { ...sheetDefaults, ...given }
      }
    } catch {
      // As wrong as a list or a number.
    }
  }
  return refuse('defaults', say('wrong_type', { expected: 'object' }))
}

/** The name that was given, else that of the file without its ending. */
const nameOf = (form: FormData, file: File): string => {
  const given = cleanCell(readText(form, 'name'))
  if (given !== '') return given
  const stem = cleanCell(file.name.replace(/\.[^.]*$/, ''))
  return stem.slice(0, MAX_BATCH_NAME_CHARACTERS).replace(/[\ud800-\udbff]$/, '')
}

const convert = async (
  bytes: Uint8Array,
  defaults: RequestDraft,
  names: NameIndex | undefined,
): Promise<ConvertedRow[]> => {
  const table = await readSheet(bytes)
  const columns = recogniseColumns(table)
  if (columns.fields.every((field) => field === null)) throw new SheetRefusal('sheet_no_columns')
  const rows = convertRows(table, columns, defaults, names)
  if (rows.length === 0) throw new SheetRefusal('sheet_empty')
  if (rows.length > MAX_BATCH_ROWS) {
    throw new SheetRefusal('sheet_too_many_rows', { used: rows.length, max: MAX_BATCH_ROWS })
  }
  return rows
}

/** A Hub without a directory leaves names unread, and takes userids as they are. */
const readNames = (directory: Pick<Directory, 'readNames'>): Promise<NameIndex | undefined> =>
  directory.readNames().then(indexNames, () => undefined)

/**
 * Reads the form of an uploaded sheet: `file`, and optionally `name` and `defaults`, a partial contact way as JSON.
 * Throws `payload_too_large` for a file over the limit, `invalid_fields` for whatever else cannot be taken.
 */
export const readUploadedBatch = async (
  form: FormData,
  directory: Pick<Directory, 'readNames'>,
): Promise<UploadedBatch> => {
  const unknown = [...form.keys()].find((field) => !fields.includes(field))
  if (unknown !== undefined)
    refuse(unknown.slice(0, 100), say('unknown_field', { field: unknown.slice(0, 100) }))
  const file = readFile(form)
  const defaults = readDefaults(form)
  const name = nameOf(form, file)
  try {
    const rows = await convert(new Uint8Array(await file.arrayBuffer()), defaults, await readNames(directory))
    return {
      body: { name, rows: rows.map(({ request }) => request) },
      // The batch looks for repeated states itself and counts its own rows.
      found: rows.map(({ issues }) =>
        issues.flatMap(({ path, code, values, isReminder }) =>
          isReminder || code === 'state_repeated' ? [] : [{ path, message: say(code, values) }],
        ),
      ),
    }
  } catch (error) {
    if (isSheetRefusal(error)) return refuse('file', say(error.code, error.values))
    throw error
  }
}
