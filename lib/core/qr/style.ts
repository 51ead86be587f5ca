import * as z from 'zod'
import { issue } from '../issue'
import { type Colour, colourProblem, readColour } from './colour'
import { DEFAULT_LEVEL, DEFAULT_SIZE_MM, LEVELS, type PrintLevel } from './sizes'

export const MODULE_SHAPES = ['square', 'rounded'] as const
export type ModuleShape = (typeof MODULE_SHAPES)[number]

/** `avatar`: cut from the middle of WeCom's own picture. */
export const LOGO_SOURCES = ['none', 'brand', 'avatar'] as const
export type LogoSource = (typeof LOGO_SOURCES)[number]

export const FRAMES = ['none', 'line'] as const
export type Frame = (typeof FRAMES)[number]

/** What a caption may stand for; any other text is printed as it is. */
export const CAPTION_SOURCES = ['none', 'remark', 'state'] as const

/** Longest text of one's own under a code, in code points. */
export const MAX_CAPTION = 60

/** How a code looks on paper. */
export interface CodeStyle {
  level: PrintLevel
  ink: Colour
  paper: Colour
  shape: ModuleShape
  logo: LogoSource
  frame: Frame
  /** `none`, `remark`, `state`, or a text of one's own. */
  caption: string
}

/** What the desk's own codes look like unless chosen otherwise. */
export interface Brand extends CodeStyle {
  sizeMm: number
}

export const plainStyle: CodeStyle = {
  level: DEFAULT_LEVEL,
  ink: '#000000',
  paper: '#ffffff',
  shape: 'square',
  logo: 'none',
  frame: 'none',
  caption: 'none',
}

export const usualBrand: Brand = { ...plainStyle, sizeMm: DEFAULT_SIZE_MM }

/** The text under a code. */
export const captionText = (
  caption: string,
  { remark, state }: { remark?: string | undefined; state?: string | undefined },
): string => {
  if (caption === 'none') return ''
  if (caption === 'remark') return (remark ?? '').trim()
  return caption === 'state' ? (state ?? '').trim() : caption.trim()
}

/** A logo covers modules, so it needs at least Q. */
export const levelWithLogo = (level: PrintLevel, logo: LogoSource): PrintLevel =>
  logo !== 'none' && level === 'M' ? 'Q' : level

const allowed = (values: readonly string[]) => ({
  error: issue('not_allowed', { allowed: values.join(', ') }),
})

const colour = z.string({ error: issue('colour_unreadable') }).transform((text, context) => {
  const read = readColour(text)
  if (read !== undefined) return read
  context.issues.push({ code: 'custom', input: text, message: issue('colour_unreadable') })
  return z.NEVER
})

/** Scripts may say `true` for the remark and the brand's logo, `false` for none. */
const switched = <Schema extends z.ZodType>(on: string, schema: Schema) =>
  z.preprocess((value) => (value === true ? on : value === false ? 'none' : value), schema)

/** The fields of {@link CodeStyle} as a query or a body holds them. */
export const styleFields = {
  level: z.enum(LEVELS, allowed(LEVELS)),
  ink: colour,
  paper: colour,
  shape: z.enum(MODULE_SHAPES, allowed(MODULE_SHAPES)),
  logo: switched('brand', z.enum(LOGO_SOURCES, allowed(LOGO_SOURCES))),
  frame: z.enum(FRAMES, allowed(FRAMES)),
  caption: switched(
    'remark',
    z.string().check((context) => {
      const excess = [...context.value].length - MAX_CAPTION
      if (excess <= 0) return
      const message = issue('too_long_characters', { max: MAX_CAPTION, excess })
      context.issues.push({ code: 'custom', input: context.value, message })
    }),
  ),
}

/** Whether both colours make a code, where both are told; the issue stands at `ink`. */
export const checkColours: z.core.CheckFn<{ ink?: Colour | undefined; paper?: Colour | undefined }> = (
  context,
) => {
  const { ink = plainStyle.ink, paper = plainStyle.paper } = context.value
  const problem = colourProblem(ink, paper)
  if (problem) context.issues.push({ code: 'custom', input: ink, path: ['ink'], message: issue(problem) })
}
