import * as z from 'zod'
import { text } from './contact-way/fields'
import { issue } from './issue'
import { sizeMm } from './qr/options'
import { LEVELS } from './qr/sizes'
import { type Brand, FRAMES, LOGO_SOURCES, MAX_CAPTION, MODULE_SHAPES, usualBrand } from './qr/style'
import { checkColours, styleFields, styleFieldsLike } from './qr/style-fields'

/** A logo as it is uploaded. */
export const MAX_LOGO_BYTES = 2 * 1024 * 1024
export const MAX_LOGO_MEGAPIXELS = 25
/** Longest side in pixels of a logo as it is kept. */
export const MAX_LOGO_SIDE_PX = 512

const filled = <S extends z.ZodType>(field: S) => z.nonoptional(z.optional(field), issue('required'))

/** The whole brand as an administrator saves it: nothing may be left out, nothing else may be in it. */
export const brandSchema = z
  .strictObject({
    level: filled(styleFields.level),
    ink: filled(styleFields.ink),
    paper: filled(styleFields.paper),
    shape: filled(styleFields.shape),
    logo: filled(styleFields.logo),
    frame: filled(styleFields.frame),
    caption: text({ limit: { characters: MAX_CAPTION }, filled: true }),
    sizeMm,
  })
  .check(checkColours)

const keptBrandSchema = z
  .object({
    ...styleFieldsLike(usualBrand),
    sizeMm: sizeMm.default(usualBrand.sizeMm),
  })
  .check(checkColours)

const readJson = (kept: string): unknown => {
  try {
    return JSON.parse(kept)
  } catch {
    return undefined
  }
}

/**
 * A brand as it was kept, maybe by an older or newer version: what it does not name is as usual, what is unknown is left
 * out. Undefined when a value makes no sense.
 */
export const readKeptBrand = (kept: string): Brand | undefined =>
  keptBrandSchema.safeParse(readJson(kept)).data

/** The brand, and whether there is a logo; `logoVersion` is another one for every other picture. */
export const brandAnswerSchema = z.object({
  level: z.enum(LEVELS),
  ink: z.string(),
  paper: z.string(),
  shape: z.enum(MODULE_SHAPES),
  logo: z.enum(LOGO_SOURCES),
  frame: z.enum(FRAMES),
  caption: z.string(),
  sizeMm: z.number(),
  hasLogo: z.boolean(),
  logoVersion: z.string().nullable(),
})
export type BrandAnswer = z.infer<typeof brandAnswerSchema>
