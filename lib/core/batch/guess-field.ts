import { isTypeWord, isYesNoWord } from './cell-words'
import type { SheetField } from './sheet-field'

const SEPARATORS = /[,;、，；\s]/
const ID = /^[A-Za-z0-9_.@:-]+$/

const every = (cells: readonly string[], isIt: (cell: string) => boolean): boolean => cells.every(isIt)

const isIdList = (cell: string): boolean =>
  cell.split(/[,;、，；\s]+/).every((id) => id === '' || ID.test(id))

/** What the cells of a column without a heading are most likely, or undefined; blank cells are left out before. */
export const guessField = (cells: readonly string[]): SheetField | undefined => {
  if (cells.length === 0) return undefined
  if (every(cells, isTypeWord)) return 'type'
  if (every(cells, isYesNoWord)) return 'skip_verify'
  if (every(cells, (cell) => /^https?:\/\/\S+$/i.test(cell))) return 'conclusions.link.url'
  if (every(cells, isIdList)) {
    if (cells.some((cell) => SEPARATORS.test(cell))) return 'user'
    if (every(cells, (cell) => /^\d+$/.test(cell))) return undefined
    const isEachItsOwn = new Set(cells).size === cells.length
    return isEachItsOwn && every(cells, (cell) => /[\d_.:-]/.test(cell)) ? 'state' : 'user'
  }
  return every(cells, (cell) => [...cell].length <= 60 && !cell.includes('\n')) ? 'remark' : undefined
}
