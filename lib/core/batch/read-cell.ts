import type { IssueCode } from '@/lib/core/contact-way/issue-code'
import type { KnownNames } from '@/lib/core/name-index'
import { readScene, readType, readYesNo } from './cell-words'
import { headingUnit } from './headings'
import { readDuration } from './read-duration'
import { type CellDoubt, readDepartments, readMembers } from './read-names'
import type { SheetField } from './sheet-field'

/** What a cell says, and what is doubtful about it; or why it says nothing. */
export type CellReading = { value: unknown; doubts?: readonly CellDoubt[] } | { code: IssueCode }

const orElse = (value: unknown, code: IssueCode): CellReading => (value === undefined ? { code } : { value })

const readStyle = (cell: string): CellReading => {
  const [, digit] = /^(?:样式|style)?\s*([0-9])$/i.exec(cell.normalize('NFKC')) ?? []
  return digit === undefined ? { code: 'style_word' } : { value: Number(digit) }
}

const readSeconds = (cell: string, heading: string): CellReading => {
  const seconds = readDuration(cell, headingUnit(heading))
  return typeof seconds === 'number' ? { value: seconds } : { code: seconds }
}

/** A filled cell as the Hub wants the field. Texts stay as they are; whether they may be so, the schema says. */
export const readCell = (
  field: SheetField,
  cell: string,
  heading: string,
  names?: KnownNames,
): CellReading => {
  switch (field) {
    case 'type':
      return orElse(readType(cell), 'type_word')
    case 'scene':
      return orElse(readScene(cell), 'scene_word')
    case 'skip_verify':
    case 'is_temp':
      return orElse(readYesNo(cell), 'yes_no_word')
    case 'style':
      return readStyle(cell)
    case 'user':
      return readMembers(cell, names)
    case 'party':
      return readDepartments(cell, names)
    case 'expires_in':
    case 'chat_expires_in':
      return readSeconds(cell, heading)
    default:
      return { value: cell }
  }
}
