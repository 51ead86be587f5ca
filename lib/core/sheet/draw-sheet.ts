import { drawCode, styledModules } from '../label/draw-code'
import { drawText } from '../label/draw-text'
import type { Drawing, GroupMark, Mark } from '../label/drawing'
import { type FittedText, fitText, LINE_HEIGHT } from '../label/fit-text'
import type { Weight } from '../label/text-width'
import type { CodeStyle } from '../qr/style'
import type { Box } from './box'
import { cropMarks } from './crop-marks'
import type { SheetCell, SheetLayout } from './layout'
import { foldLines, pageNumberBox } from './marks'
import type { SheetOptions } from './options'

/** A code of a sheet. */
export interface SheetCode {
  id: string
  /** What is drawn; without it the original picture stands in its place, or nothing yet. */
  text?: string | undefined
  remark: string
  state: string
  /** Source of the picture in the middle, where the style asks for one. */
  logo?: string | undefined
  /** Source of WeCom's own picture, for a code that cannot be read. */
  original?: string | undefined
  /** What a screen reader says of it. */
  name?: string | undefined
}

export interface SheetPage {
  layout: SheetLayout
  options: SheetOptions
  style: Pick<CodeStyle, 'level' | 'ink' | 'paper' | 'shape' | 'logo'>
  /** The code of each place; null where it stays empty. */
  codes: readonly (SheetCode | null)[]
  /** Printed at the foot where there is room and the options ask for it. */
  number: string
  title: string
}

/** The number of a page, counted from 0, as it is printed. */
export const pageNumber = (page: number, pages: number): string => `${page + 1} / ${pages}`

const MARK_COLOUR = '#8c8c8c'
const WAITING_COLOUR = '#eeeeea'
const MARK_WIDTH_MM = 0.2
/** 10 pt and 8 pt. */
const FIRST_SIZE_MM = 3.53
const SECOND_SIZE_MM = 2.82
const FIRST_SHARE = 6 / 11

interface SetText extends FittedText {
  /** Upper edge and middle in millimetres from the cell's corner. */
  y: number
  x: number
  weight: Weight
}

const heightOf = ({ lines, size }: FittedText): number => lines.length * LINE_HEIGHT * size

const isLarge = ({ kind }: SheetOptions): boolean => kind === 'poster' || kind === 'tent'

/** One line as high as its box, on what is seen from afar. */
const sizeIn = (height: number, options: SheetOptions, usual: number): number =>
  isLarge(options) ? (height / LINE_HEIGHT) * 0.85 : usual

/** First line and second line, each directly below the other: from the top, or around the middle beside a code. */
const setCaption = (box: Box, layout: SheetLayout, options: SheetOptions, code: SheetCode): SetText[] => {
  const first = options.firstLine === 'none' ? '' : code[options.firstLine].trim()
  const second = options.secondLine.trim()
  const share = first === '' ? 0 : second === '' ? 1 : FIRST_SHARE
  const { x, y, width } = box
  const rooms = [
    { text: first, height: box.height * share, usual: FIRST_SIZE_MM, weight: 'bold' },
    { text: second, height: box.height * (1 - share), usual: SECOND_SIZE_MM, weight: 'regular' },
  ] as const
  const texts = rooms
    .filter(({ text }) => text !== '')
    .map(({ text, height, usual, weight }) => ({
      ...fitText(text, { width, height }, { size: sizeIn(height, options, usual), weight }),
      weight,
    }))
  const used = texts.reduce((sum, text) => sum + heightOf(text), 0)
  let top = layout.captionSide === 'beside' ? y + (box.height - used) / 2 : y
  return texts.map((text) => {
    const placed = { ...text, x: x + width / 2, y: top }
    top += heightOf(text)
    return placed
  })
}

/** The texts of a cell, set into their boxes. */
const setTexts = (
  { headline, caption }: SheetCell,
  { layout, options }: Pick<SheetPage, 'layout' | 'options'>,
  code: SheetCode,
): SetText[] => {
  const texts = caption ? setCaption(caption, layout, options, code) : []
  if (!headline || options.headline.trim() === '') return texts
  const size = sizeIn(headline.height, options, FIRST_SIZE_MM)
  const head = fitText(options.headline, headline, { size, weight: 'bold' })
  const y = headline.y + (headline.height - heightOf(head)) / 2
  return [{ ...head, weight: 'bold', x: headline.x + headline.width / 2, y }, ...texts]
}

/** Whether a text of this code is cut, because its cell has no room for all of it. */
export const isTextCut = (layout: SheetLayout, options: SheetOptions, code: SheetCode): boolean => {
  const [cell] = layout.cells
  return cell !== undefined && setTexts(cell, { layout, options }, code).some(({ isCut }) => isCut)
}

const drawImage = ({ x, y, width, height }: Box, source: string): Mark => ({
  kind: 'picture',
  ...{ x, y, width, height, source },
})

const drawCell = (cell: SheetCell, page: SheetPage, code: SheetCode): GroupMark => {
  const { style } = page
  const { x, y, width, height } = cell.code
  const square = { x, y, width, height }
  const marks: Mark[] = []
  if (code.text !== undefined) {
    marks.push({ kind: 'rect', ...square, fill: style.paper })
    const modules = styledModules(code.text, style)
    marks.push(...drawCode(modules, { x, y, sizeMm: width, style, logo: code.logo }))
  } else if (code.original !== undefined) marks.push(drawImage(square, code.original))
  else marks.push({ kind: 'rect', ...square, fill: WAITING_COLOUR })
  for (const text of setTexts(cell, page, code)) marks.push(...drawText(text, { ...text, fill: style.ink }))
  return {
    kind: 'group',
    x: cell.x,
    y: cell.y,
    ...(cell.rotation === 180 ? { turned: { width: cell.width, height: cell.height } } : {}),
    ...(code.name ? { name: code.name } : {}),
    marks,
  }
}

const drawMarks = ({ layout, options, number }: SheetPage): Mark[] => {
  const stroke = { colour: MARK_COLOUR, width: MARK_WIDTH_MM }
  const lines: Mark[] = foldLines(layout, options).map(({ use: _use, ...line }) => ({
    kind: 'line',
    ...line,
    stroke: { ...stroke, dash: 2 },
  }))
  if (options.cropMarks) {
    lines.push(...cropMarks(layout).map((line): Mark => ({ kind: 'line', ...line, stroke })))
  }
  const box = options.pageNumbers ? pageNumberBox(layout) : null
  if (!box) return lines
  const text = fitText(number, box, { size: SECOND_SIZE_MM, weight: 'regular' })
  const place = { x: box.x + box.width / 2, y: box.y, weight: 'regular', fill: MARK_COLOUR } as const
  return [...lines, ...drawText(text, place)]
}

/** One page in real millimetres: what the screen shows, the browser prints and the PDF holds. */
export const drawSheet = (page: SheetPage): Drawing => ({
  ...{ width: page.layout.page.width, height: page.layout.page.height },
  paper: '#ffffff',
  title: page.title,
  marks: [
    ...drawMarks(page),
    ...page.layout.cells.flatMap((cell) => {
      const code = page.codes[cell.place]
      return code ? [drawCell(cell, page, code)] : []
    }),
  ],
})
