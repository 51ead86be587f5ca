/** Of one cell in a spreadsheet. */
export const MAX_CELL_CHARACTERS = 32_767

const CONTROLS = /[^\P{Cc}\n\t]/gu
const EDGE = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/
/** Nothing in it that {@link cleanCell} would change, as in most cells. */
const PLAIN = /^[!-&(-~\u4e00-\u9fff]*$/
/** An apostrophe that says "this is text": before what a spreadsheet would calculate with. */
const APOSTROPHE = /^'(?='*[=+\-@\t\r\d＝＋－＠])/
const CALCULATED = /^(?:[=+\-@\t\r＝＋－＠]|'+[=+\-@\t\r\d＝＋－＠])/

/** By hand: an expression would look at a long run of blanks once for each of them. */
const trim = (text: string): string => {
  let start = 0
  let end = text.length
  while (start < end && EDGE.test(text.charAt(start))) start += 1
  while (start < end && EDGE.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/**
 * The text of a cell: line breaks as `\n`, without blanks and invisible marks around it, without control characters and
 * without the apostrophe that keeps spreadsheets from calculating.
 */
export const cleanCell = (raw: string): string => {
  const text = raw.slice(0, MAX_CELL_CHARACTERS)
  if (PLAIN.test(text)) return text
  return trim(text.replace(/\r\n?/g, '\n').replace(CONTROLS, '')).replace(APOSTROPHE, '')
}

/** The text as no spreadsheet calculates it: {@link cleanCell} takes the apostrophe away again. */
export const defuseCell = (text: string): string => (CALCULATED.test(text) ? `'${text}` : text)
