const CONTROLS = /[^\P{Cc}\n\t]/gu
const EDGES = '[\\s\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]'
const AROUND = new RegExp(`^${EDGES}+|${EDGES}+$`, 'g')
/** An apostrophe that says "this is text": before what a spreadsheet would calculate with. */
const APOSTROPHE = /^'(?='*[=+\-@\t\r\d＝＋－＠])/
const CALCULATED = /^(?:[=+\-@\t\r＝＋－＠]|'+[=+\-@\t\r\d＝＋－＠])/

/**
 * The text of a cell: line breaks as `\n`, without blanks and invisible marks around it, without control characters and
 * without the apostrophe that keeps spreadsheets from calculating.
 */
export const cleanCell = (raw: string): string =>
  raw.replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(AROUND, '').replace(APOSTROPHE, '')

/** The text as no spreadsheet calculates it: {@link cleanCell} takes the apostrophe away again. */
export const defuseCell = (text: string): string => (CALCULATED.test(text) ? `'${text}` : text)
