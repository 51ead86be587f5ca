import { SheetRefusal } from './sheet-refusal'
import type { SheetTable } from './sheet-table'
import { splitCells } from './split-cells'

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

/**
 * The rows of a text whose cells are separated by commas, semicolons or tabs.
 * Throws a refusal.
 */
export const readDelimited = (raw: string): SheetTable => {
  const text = raw.replace(/\r\n?/g, '\n')
  const [line = '', chosen] = named.exec(text) ?? []
  const body = text.slice(line.length)
  if (/^\s*</.test(body)) throw new SheetRefusal('sheet_not_a_sheet')
  return splitCells(body, { delimiter: chosen ?? guessDelimiter(body), line: line === '' ? 1 : 2 })
}
