import * as z from 'zod'
import { countCharacters } from '../contact-way/text-length'
import { issue } from '../issue'
import { LABEL_STOCK_IDS } from './label-stock'
import {
  FIRST_LINES,
  MAX_COLUMNS,
  MAX_COPIES,
  MAX_GAP_MM,
  MAX_INSET_MM,
  MAX_ROWS,
  MAX_SHEET_TEXT,
  MAX_SKIP,
  SHEET_KINDS,
  type SheetField,
  defaultSheetOptions as usual,
} from './options'
import {
  largestMargin,
  MAX_MARGIN_MM,
  MAX_PAPER_MM,
  MIN_PAPER_MM,
  ORIENTATIONS,
  PAPERS,
  paperSize,
} from './paper'

const choice = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: issue('not_allowed', { allowed: values.join(', ') }) })

const length = (min: number, max: number) => {
  const error = issue('length_out_of_range', { min, max })
  return z
    .number({ error: issue('number_required') })
    .min(min, { error })
    .max(max, { error })
}

const count = (min: number, max: number) => {
  const error = issue('number_out_of_range', { min, max })
  return z
    .number({ error: issue('number_required') })
    .int({ error: issue('whole_number_required') })
    .min(min, { error })
    .max(max, { error })
}

const ownText = z.string({ error: issue('wrong_type', { expected: 'text' }) }).check((context) => {
  const excess = countCharacters(context.value) - MAX_SHEET_TEXT
  if (excess <= 0) return
  const message = issue('too_long_characters', { max: MAX_SHEET_TEXT, excess })
  context.issues.push({ code: 'custom', input: context.value, message })
})

const flag = z.boolean({ error: issue('wrong_type', { expected: 'boolean' }) })

/** The fields of {@link SheetOptions}, each as usual where it is left out. */
export const sheetFields = {
  kind: choice(SHEET_KINDS).default(usual.kind),
  paper: choice(PAPERS).default(usual.paper),
  width: length(MIN_PAPER_MM, MAX_PAPER_MM).default(usual.width),
  height: length(MIN_PAPER_MM, MAX_PAPER_MM).default(usual.height),
  orientation: choice(ORIENTATIONS).default(usual.orientation),
  margin: length(0, MAX_MARGIN_MM).default(usual.margin),
  columns: count(1, MAX_COLUMNS).nullable().default(usual.columns),
  rows: count(1, MAX_ROWS).nullable().default(usual.rows),
  gapX: length(0, MAX_GAP_MM).default(usual.gapX),
  gapY: length(0, MAX_GAP_MM).default(usual.gapY),
  stock: z.enum(LABEL_STOCK_IDS, { error: issue('label_stock_unknown') }).default(usual.stock),
  inset: length(0, MAX_INSET_MM).default(usual.inset),
  skip: count(0, MAX_SKIP).default(usual.skip),
  copies: count(1, MAX_COPIES).default(usual.copies),
  cropMarks: flag.default(usual.cropMarks),
  pageNumbers: flag.default(usual.pageNumbers),
  firstLine: choice(FIRST_LINES).default(usual.firstLine),
  secondLine: ownText.default(usual.secondLine),
  headline: ownText.default(usual.headline),
  fill: flag.default(usual.fill),
  glueFlap: flag.default(usual.glueFlap),
} satisfies Record<SheetField, z.ZodType>

const unknownField = (raw: { code?: string; keys?: string[] }) =>
  raw.code === 'unrecognized_keys'
    ? issue('unknown_field', { field: (raw.keys ?? []).join(', ') })
    : undefined

/**
 * How codes are laid out on paper; every field may be left out. A margin that leaves less than 20 mm of the page
 * is an issue at `margin`. How a code itself looks is told elsewhere.
 */
export const sheetOptionsSchema = z.strictObject(sheetFields, { error: unknownField }).check((context) => {
  const { kind, margin } = context.value
  if (kind === 'labels' || margin > MAX_MARGIN_MM) return
  const { width, height } = paperSize(context.value)
  const max = largestMargin(Math.min(width, height))
  if (margin <= max) return
  const message = issue('margin_too_large', { max })
  context.issues.push({ code: 'custom', input: margin, path: ['margin'], message })
})
