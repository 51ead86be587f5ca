import * as z from 'zod'
import { issue } from '../issue'
import { configIdsField } from './config-ids'
import {
  DEFAULT_DPI,
  FILE_FORMATS,
  type FileFormat,
  MAX_CODES_AT_ONCE,
  MAX_DPI,
  MAX_PIXELS_AT_ONCE,
  MAX_QUIET_ZONE,
  MAX_SIZE_MM,
  MIN_DPI,
  MIN_SIZE_MM,
  QUIET_ZONE,
  sidePixels,
} from './sizes'
import { type Brand, type CodeStyle, largestSide } from './style'
import { checkColours, styleFieldsLike } from './style-fields'

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

const quietZoneIssue = issue('number_out_of_range', { min: QUIET_ZONE, max: MAX_QUIET_ZONE })
const quietZone = numberText(/^\d{1,2}$/).pipe(
  z
    .int({ error: quietZoneIssue })
    .min(QUIET_ZONE, { error: quietZoneIssue })
    .max(MAX_QUIET_ZONE, { error: quietZoneIssue }),
)

const unknownField = (raw: { code?: string; keys?: string[] }) =>
  raw.code === 'unrecognized_keys'
    ? issue('unknown_field', { field: (raw.keys ?? []).join(', ') })
    : undefined

const format = z.enum(FILE_FORMATS, {
  error: issue('not_allowed', { allowed: FILE_FORMATS.join(', ') }),
})

interface Pictured extends CodeStyle {
  sizeMm: number
  dpi: number
}

/** A picture that is too large is an issue at `dpi`, and so are too many large ones in one archive at `configIds`. */
const checkPixels = (
  { issues, value }: { issues: z.core.$ZodRawIssue[]; value: Pictured },
  formats: readonly FileFormat[],
  codes: number,
) => {
  if (!formats.includes('png')) return
  const side = sidePixels(value.sizeMm, value.dpi)
  const max = largestSide(value)
  if (side > max) {
    const message = issue('code_too_many_pixels', { max })
    issues.push({ code: 'custom', input: value.dpi, path: ['dpi'], message })
  } else if (codes * side * side > MAX_PIXELS_AT_ONCE) {
    const message = issue('too_many_exported', { max: Math.floor(MAX_PIXELS_AT_ONCE / (side * side)) })
    issues.push({ code: 'custom', input: codes, path: ['configIds'], message })
  }
}

/** The look of a code, by what the desk's own codes look like where nothing else is said. */
const lookFields = (brand: Brand) => ({
  sizeMm: sizeMm.default(brand.sizeMm),
  dpi: dpi.default(DEFAULT_DPI),
  quietZone: quietZone.default(QUIET_ZONE),
  ...styleFieldsLike(brand),
})

/**
 * The query of a sharp file: `format`, `sizeMm` (20–1000), `dpi` (72–1200, PNG only), `quietZone` (4–20 modules) and the fields of a style, which
 * are the brand's where they are left out. An unknown parameter is an issue, and so are colours that do not scan and a
 * PNG of more pixels a side than {@link largestSide}.
 */
export const codeFileQuerySchema = (brand: Brand) =>
  z
    .strictObject({ format, ...lookFields(brand) }, { error: unknownField })
    .check(checkColours)
    .check((context) => checkPixels(context, [context.value.format], 1))
export type CodeFileQuery = z.output<ReturnType<typeof codeFileQuerySchema>>

/** Which codes are put into one archive, and how each is drawn: in one format, or in several. */
export const exportCodesSchema = (brand: Brand) =>
  z
    .strictObject(
      {
        configIds: configIdsField(MAX_CODES_AT_ONCE),
        format: z.union([
          format.transform((one) => [one]),
          z
            .array(format)
            .min(1, issue('required'))
            .max(FILE_FORMATS.length)
            .transform((several) => [...new Set(several)]),
        ]),
        ...lookFields(brand),
      },
      { error: unknownField },
    )
    .check(checkColours)
    .check((context) => checkPixels(context, context.value.format, context.value.configIds.length))
export type ExportCodes = z.output<ReturnType<typeof exportCodesSchema>>
