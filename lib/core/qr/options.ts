import * as z from 'zod'
import { issue } from '../issue'
import { configIdsField } from './config-ids'
import {
  DEFAULT_DPI,
  FILE_FORMATS,
  type FileFormat,
  MAX_CODES_AT_ONCE,
  MAX_DPI,
  MAX_SIDE_PX,
  MAX_SIZE_MM,
  MIN_DPI,
  MIN_SIZE_MM,
  sidePixels,
} from './sizes'
import type { Brand } from './style'
import { checkColours, styleFields } from './style-fields'

const numberText = (pattern: RegExp) =>
  z
    .union([z.number(), z.string().trim().regex(pattern).transform(Number)], {
      error: issue('number_required'),
    })
    .pipe(z.number({ error: issue('number_required') }))

/** Side of a code on paper in millimetres, quiet zone included. */
export const sizeMm = numberText(/^\d{1,5}(\.\d{1,2})?$/).pipe(
  z
    .number()
    .min(MIN_SIZE_MM, { error: issue('code_too_small', { min: MIN_SIZE_MM }) })
    .max(MAX_SIZE_MM, { error: issue('code_too_large', { max: MAX_SIZE_MM }) }),
)

const dpiIssue = issue('dpi_out_of_range', { min: MIN_DPI, max: MAX_DPI })
const dpi = numberText(/^\d{1,5}$/).pipe(
  z.int({ error: dpiIssue }).min(MIN_DPI, { error: dpiIssue }).max(MAX_DPI, { error: dpiIssue }),
)

const unknownField = (raw: { code?: string; keys?: string[] }) =>
  raw.code === 'unrecognized_keys'
    ? issue('unknown_field', { field: (raw.keys ?? []).join(', ') })
    : undefined

const format = z.enum(FILE_FORMATS, {
  error: issue('not_allowed', { allowed: FILE_FORMATS.join(', ') }),
})

const isDrawable = (formats: readonly FileFormat[], { sizeMm, dpi }: { sizeMm: number; dpi: number }) =>
  !formats.includes('png') || sidePixels(sizeMm, dpi) <= MAX_SIDE_PX

const tooManyPixels = { path: ['dpi'], error: issue('code_too_many_pixels', { max: MAX_SIDE_PX }) }

/** The look of a code, by what the desk's own codes look like where nothing else is said. */
const lookFields = (brand: Brand) => ({
  sizeMm: sizeMm.default(brand.sizeMm),
  dpi: dpi.default(DEFAULT_DPI),
  level: styleFields.level.default(brand.level),
  ink: styleFields.ink.default(brand.ink),
  paper: styleFields.paper.default(brand.paper),
  shape: styleFields.shape.default(brand.shape),
  logo: styleFields.logo.default(brand.logo),
  frame: styleFields.frame.default(brand.frame),
  caption: styleFields.caption.default(brand.caption),
})

/**
 * The query of a sharp file: `format`, `sizeMm` (20–1000), `dpi` (72–1200, PNG only) and the fields of a style, which
 * are the brand's where they are left out. An unknown parameter is an issue, and so are colours that do not scan and a
 * PNG of more than {@link MAX_SIDE_PX} pixels a side.
 */
export const codeFileQuerySchema = (brand: Brand) =>
  z
    .strictObject({ format, ...lookFields(brand) }, { error: unknownField })
    .check(checkColours)
    .refine((query) => isDrawable([query.format], query), tooManyPixels)
export type CodeFileQuery = z.output<ReturnType<typeof codeFileQuerySchema>>

/** Which codes are put into one archive, and how each is drawn: in one format, or in several. */
export const exportCodesSchema = (brand: Brand) =>
  z
    .strictObject(
      {
        configIds: configIdsField(MAX_CODES_AT_ONCE),
        format: z.union([format.transform((one) => [one]), z.array(format).min(1, issue('required'))]),
        ...lookFields(brand),
      },
      { error: unknownField },
    )
    .check(checkColours)
    .refine((order) => isDrawable(order.format, order), tooManyPixels)
export type ExportCodes = z.output<ReturnType<typeof exportCodesSchema>>
