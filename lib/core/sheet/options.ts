import * as z from 'zod'
import { countCharacters } from '../contact-way/text-length'
import { issue } from '../issue'
import { DEFAULT_LABEL_STOCK, LABEL_STOCK_IDS } from './label-stock'
import {
  DEFAULT_MARGIN_MM,
  largestMargin,
  MAX_MARGIN_MM,
  MAX_PAPER_MM,
  MIN_PAPER_MM,
  ORIENTATIONS,
  PAPER_SIZES,
  PAPERS,
  paperSize,
} from './paper'

export const SHEET_KINDS = ['grid', 'labels', 'poster', 'tent'] as const
/** `tent`: folded in the middle, so that it stands on a table. */
export type SheetKind = (typeof SHEET_KINDS)[number]

/** What the first line under a code says. */
export const FIRST_LINES = ['remark', 'state', 'none'] as const

export const MAX_COLUMNS = 20
export const MAX_ROWS = 30
export const MAX_GAP_MM = 50
export const MAX_INSET_MM = 10
export const MAX_SKIP = 999
export const MAX_COPIES = 100

/** Longest text of one's own on a sheet, in code points. */
export const MAX_SHEET_TEXT = 60

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

/** The fields of {@link SheetOptions}, each with what it is unless chosen otherwise. Lengths in millimetres. */
export const sheetFields = {
  kind: choice(SHEET_KINDS).default('grid'),
  paper: choice(PAPERS).default('a4'),
  /** Sides of a custom paper. */
  width: length(MIN_PAPER_MM, MAX_PAPER_MM).default(PAPER_SIZES.a4.width),
  height: length(MIN_PAPER_MM, MAX_PAPER_MM).default(PAPER_SIZES.a4.height),
  orientation: choice(ORIENTATIONS).default('portrait'),
  margin: length(0, MAX_MARGIN_MM).default(DEFAULT_MARGIN_MM),
  /** Null: as many as there is room for. */
  columns: count(1, MAX_COLUMNS).nullable().default(null),
  rows: count(1, MAX_ROWS).nullable().default(null),
  gapX: length(0, MAX_GAP_MM).default(0),
  gapY: length(0, MAX_GAP_MM).default(0),
  stock: z.enum(LABEL_STOCK_IDS, { error: issue('label_stock_unknown') }).default(DEFAULT_LABEL_STOCK),
  /** Kept free of ink along the edges of a label. */
  inset: length(0, MAX_INSET_MM).default(2),
  /** Labels of the first sheet that are used already. */
  skip: count(0, MAX_SKIP).default(0),
  /** How often every code is printed. */
  copies: count(1, MAX_COPIES).default(1),
  cropMarks: flag.default(true),
  pageNumbers: flag.default(false),
  firstLine: choice(FIRST_LINES).default('remark'),
  secondLine: ownText.default(''),
  /** Large, above the code of a poster or tent. */
  headline: ownText.default(''),
  /** A poster or tent holds the largest code that fits, whatever side is asked for. */
  fill: flag.default(true),
  /** A tent ends in a strip that is glued to its back. */
  glueFlap: flag.default(false),
}

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
export type SheetOptions = z.infer<typeof sheetOptionsSchema>
export type SheetField = keyof SheetOptions

export const defaultSheetOptions: SheetOptions = sheetOptionsSchema.parse({})
