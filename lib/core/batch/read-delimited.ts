import Papa from 'papaparse'
import { MAX_SHEET_CELLS } from './limits'
import { SheetRefusal } from './sheet-refusal'
import { buildTable, type SheetTable } from './sheet-table'

const delimiters = ['\t', ',', ';'] as const
type Delimiter = (typeof delimiters)[number]

/** The delimiter that stands most often in the first filled line, outside quotes. */
const guessDelimiter = (text: string): Delimiter => {
  const counts: Record<Delimiter, number> = { '\t': 0, ',': 0, ';': 0 }
  let quoted = false
  let filled = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '"') quoted = !quoted
    if (quoted) continue
    if (sign === '\n' && filled) break
    if (sign in counts) counts[sign as Delimiter] += 1
    else if (sign.trim() !== '') filled = true
  }
  return delimiters.reduce((best, one) => (counts[one] > counts[best] ? one : best))
}

/** The line with which Excel names the delimiter itself. */
const named = /^sep=([\t,;])\n/i

/** Refuses a text with more cells than a sheet may have, before a list of them is made. */
export const requireFewCells = (text: string, delimiter: string): void => {
  let cells = 0
  for (const sign of [delimiter, '\n']) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) cells += 1
  }
  if (cells > MAX_SHEET_CELLS) throw new SheetRefusal('sheet_too_many_cells', { max: MAX_SHEET_CELLS })
}

/**
 * The rows of a text whose cells are separated by commas, semicolons or tabs, quoted where needed (RFC 4180).
 * Throws a refusal.
 */
export const readDelimited = (raw: string): SheetTable => {
  const text = raw.replace(/\r\n?/g, '\n')
  const [line = '', chosen] = named.exec(text) ?? []
  const body = text.slice(line.length)
  if (/^\s*</.test(body)) throw new SheetRefusal('sheet_not_a_sheet')
  const delimiter = chosen ?? guessDelimiter(body)
  requireFewCells(body, delimiter)
  const table = buildTable()
  let number = line === '' ? 0 : 1
  Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    step: ({ data }) => {
      number += 1
      table.add(number, data)
    },
  })
  return table.finish()
}
