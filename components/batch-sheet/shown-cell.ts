import type { NamesOfDirectory } from '@/lib/client/directory-queries'
import type { SheetField } from '@/lib/core/batch/sheet-field'
import { fewValues } from '@/lib/core/batch/suggest-fixes'
import { shownText } from '@/lib/core/shown-text'
import type { SpellCell } from './use-cell-words'

const SEPARATORS = /[,;、，；|｜\n]+/

const showNames = (cell: string, nameOf: (id: string) => string | undefined): string =>
  cell
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => nameOf(part) ?? part)
    .join('、')

/** A cell as it is read: people and departments by their names, where the directory has them. */
export const showCell = (
  field: SheetField | null,
  cell: string,
  names: NamesOfDirectory | undefined,
): string => {
  if (names && field === 'user') return showNames(shownText(cell), (id) => names.members.get(id))
  if (names && field === 'party') return showNames(shownText(cell), (id) => names.departments.get(Number(id)))
  return shownText(cell)
}

export interface CellOption {
  /** What stands in the cell when it is picked. */
  text: string
  shown: string
  id?: string
}

const MOST = 6

/** What can be picked while a cell is edited: its few words, or people who fit what was typed last. */
export const optionsOf = (
  field: SheetField | null,
  text: string,
  names: NamesOfDirectory | undefined,
  spell: SpellCell,
): CellOption[] => {
  if (field === null) return []
  const fixed = fewValues[field]
  if (fixed) {
    return fixed.map((value) => {
      const word = spell(field, value)
      return { text: word, shown: word }
    })
  }
  if (!names || (field !== 'user' && field !== 'party')) return []
  const [, before = '', last = ''] = /^(.*[,;、，；|｜\n])?(.*)$/s.exec(text) ?? []
  const wanted = last.trim().toLowerCase()
  const all: Iterable<[string | number, string]> = field === 'user' ? names.members : names.departments
  const fitting: CellOption[] = []
  for (const [id, name] of all) {
    if (!`${name} ${id}`.toLowerCase().includes(wanted)) continue
    fitting.push({ text: `${before}${id}`, shown: name, id: String(id) })
    if (fitting.length === MOST) break
  }
  return fitting
}
