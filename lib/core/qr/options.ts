import * as z from 'zod'
import { issue } from '../issue'
import {
  DEFAULT_DPI,
  DEFAULT_LEVEL,
  DEFAULT_SIZE_MM,
  FILE_FORMATS,
  LEVELS,
  MAX_CODES_AT_ONCE,
  MAX_DPI,
  MAX_SIDE_PX,
  MAX_SIZE_MM,
  MIN_DPI,
  MIN_SIZE_MM,
  sidePixels,
} from './sizes'

const numberText = (pattern: RegExp) =>
  z
    .union([z.number(), z.string().trim().regex(pattern).transform(Number)], {
      error: issue('number_required'),
    })
    .pipe(z.number({ error: issue('number_required') }))

/** Side on paper in millimetres, 20–1000, as a number or as its digits. */
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

const fileOptions = {
  format: z.enum(FILE_FORMATS, {
    error: issue('not_allowed', { allowed: FILE_FORMATS.join(', ') }),
  }),
  sizeMm: sizeMm.default(DEFAULT_SIZE_MM),
  dpi: dpi.default(DEFAULT_DPI),
  level: z
    .enum(LEVELS, { error: issue('not_allowed', { allowed: LEVELS.join(', ') }) })
    .default(DEFAULT_LEVEL),
}

const isDrawable = (query: { format: string; sizeMm: number; dpi: number }) =>
  query.format !== 'png' || sidePixels(query.sizeMm, query.dpi) <= MAX_SIDE_PX

const tooManyPixels = { path: ['dpi'], error: issue('code_too_many_pixels', { max: MAX_SIDE_PX }) }

/**
 * The query of a sharp file: `format`, `sizeMm` (20–1000), `dpi` (72–1200, PNG only), `level` (M, Q, H).
 * An unknown parameter is an issue, and so is a PNG of more than {@link MAX_SIDE_PX} pixels a side.
 */
export const codeFileQuerySchema = z
  .strictObject(fileOptions, { error: unknownField })
  .refine(isDrawable, tooManyPixels)
export type CodeFileQuery = z.infer<typeof codeFileQuerySchema>

/** Which codes are put into one archive, and how each is drawn. */
export const exportCodesSchema = z
  .strictObject(
    {
      configIds: z
        .array(z.string().min(1).max(128))
        .min(1, issue('required'))
        .max(MAX_CODES_AT_ONCE, issue('too_many_exported', { max: MAX_CODES_AT_ONCE })),
      ...fileOptions,
    },
    { error: unknownField },
  )
  .refine(isDrawable, tooManyPixels)
export type ExportCodes = z.infer<typeof exportCodesSchema>
