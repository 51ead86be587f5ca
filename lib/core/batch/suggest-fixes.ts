import { distance } from 'fastest-levenshtein'
import { MAX_REMARK_CHARACTERS } from '@/lib/core/contact-way/limits'
import type { NameIndex } from '@/lib/core/name-index'
import type { CellIssue } from './convert-rows'
import type { SheetColumns } from './sheet-columns'
import type { SheetField } from './sheet-field'

/** One press that puts an issue right. */
export type CellFix =
  /** Another text in a cell. `shown` is what a person reads; `id` goes with a name. */
  | { kind: 'write'; column: number; text: string; shown: string; id?: string }
  /** `state` is left out, so that one is made. */
  | { kind: 'generate'; column: number }
  /** The name is cut to what WeCom takes. */
  | { kind: 'cut'; column: number; text: string }
  /** The row takes several people. */
  | { kind: 'several'; column: number; text: string }
  | { kind: 'share' }
  | { kind: 'remove' }

const MOST = 3
/** As far as a slip of the finger goes. */
const FAR = 3

const nearest = <Id>(text: string, entries: Iterable<readonly [Id, string]>): { id: Id; name: string }[] => {
  const wanted = text.toLowerCase()
  const near = (other: string) => {
    const word = other.toLowerCase()
    if (word === '' || wanted === '') return FAR
    if (word.includes(wanted) || wanted.includes(word)) return 1
    return Math.abs(word.length - wanted.length) >= FAR ? FAR : distance(wanted, word)
  }
  return [...entries]
    .map(([id, name]) => ({ id, name, far: Math.min(near(String(id)), near(name)) }))
    .filter(({ far, name }) => far < Math.min(FAR, Math.max(2, name.length)))
    .sort((one, other) => one.far - other.far)
    .slice(0, MOST)
}

const namesakes = <Id>(text: string, entries: Iterable<readonly [Id, string]>): { id: Id; name: string }[] =>
  [...entries]
    .filter(([, name]) => name.replace(/\s+/g, '') === text.replace(/\s+/g, ''))
    .map(([id, name]) => ({ id, name }))

/** Fields whose cells have one of a few values. */
export const fewValues: Partial<Record<SheetField, readonly unknown[]>> = {
  type: [1, 2],
  scene: [2, 1],
  style: [1, 2, 3],
  skip_verify: [true, false],
  is_temp: [true, false],
}

export interface SuggestContext {
  cells: readonly string[]
  columns: SheetColumns
  /** How a value is written into a cell. */
  spell: (field: SheetField, value: unknown) => string
  names: Pick<NameIndex, 'members' | 'departments'> | undefined
}

/** The cell with one name replaced; a longer name that holds it stays as it is. */
const replaceName = (cell: string, name: string, id: string): string => {
  const replaceIn = (parts: string[]): string | undefined => {
    const at = parts.findIndex((part) => [part, part.normalize('NFKC')].some((one) => one.trim() === name))
    return at < 0 ? undefined : parts.with(at, id).join('')
  }
  return replaceIn(cell.split(/([,;、，；|｜\n]+)/)) ?? replaceIn(cell.split(/([,;、，；|｜\s]+)/)) ?? cell
}

const people = ({ code, values, column }: CellIssue, { cells, names }: SuggestContext): CellFix[] => {
  if (column === 'defaults' || !names) return []
  const text = String(values.text ?? '')
  const cell = cells[column] ?? ''
  const from = code.startsWith('member') ? names.members : names.departments
  const found: { id: string | number; name: string }[] = code.endsWith('ambiguous')
    ? namesakes<string | number>(text, from)
    : nearest<string | number>(text, from)
  return found.map(({ id, name }) => ({
    kind: 'write',
    column,
    text: replaceName(cell, text, String(id)),
    shown: name,
    id: String(id),
  }))
}

/** What would put an issue right, the likeliest first; none where only a person can know. */
export const suggestFixes = (issue: CellIssue, context: SuggestContext): CellFix[] => {
  const { column, code, path } = issue
  const { cells, columns, spell } = context
  switch (code) {
    case 'member_unknown':
    case 'member_ambiguous':
    case 'department_unknown':
    case 'department_ambiguous':
      return people(issue, context)
    case 'row_sent':
      return [{ kind: 'remove' }]
    case 'state_in_use':
    case 'state_repeated':
      return [...(column === 'defaults' ? [] : [{ kind: 'generate' as const, column }]), { kind: 'share' }]
  }
  if (column === 'defaults') return []
  const cell = cells[column] ?? ''
  const field = columns.fields[column] ?? undefined
  if (path === 'state') return cell === '' ? [] : [{ kind: 'generate', column }]
  if (path === 'remark' && code === 'too_long_characters') {
    return [{ kind: 'cut', column, text: [...cell].slice(0, MAX_REMARK_CHARACTERS).join('').trimEnd() }]
  }
  if (code === 'single_needs_one_member' && cell !== '') {
    const type = columns.fields.indexOf('type')
    return type < 0 ? [] : [{ kind: 'several', column: type, text: spell('type', 2) }]
  }
  if (code === 'duration_unit_missing') {
    return ['天', '小时', '分钟'].map((unit) => {
      const text = `${cell} ${unit}`
      return { kind: 'write', column, text, shown: text }
    })
  }
  if (code.endsWith('_word') && field !== undefined) {
    return (fewValues[field] ?? []).map((value) => {
      const text = spell(field, value)
      return { kind: 'write', column, text, shown: text }
    })
  }
  return []
}
