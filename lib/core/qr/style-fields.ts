import * as z from 'zod'
import { issue } from '../issue'
import { type Colour, colourProblem, readColour } from './colour'
import { LEVELS } from './sizes'
import { type CodeStyle, FRAMES, LOGO_SOURCES, MAX_CAPTION, MODULE_SHAPES, plainStyle } from './style'

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

/** The same, each as in `usual` where it is left out. */
export const styleFieldsLike = (usual: CodeStyle) => ({
  level: styleFields.level.default(usual.level),
  ink: styleFields.ink.default(usual.ink),
  paper: styleFields.paper.default(usual.paper),
  shape: styleFields.shape.default(usual.shape),
  logo: z._default(styleFields.logo, usual.logo),
  frame: styleFields.frame.default(usual.frame),
  caption: z._default(styleFields.caption, usual.caption),
})

/** Whether both colours make a code, where both are told; the issue stands at `ink`. */
export const checkColours: z.core.CheckFn<{ ink?: Colour | undefined; paper?: Colour | undefined }> = (
  context,
) => {
  const { ink = plainStyle.ink, paper = plainStyle.paper } = context.value
  const problem = colourProblem(ink, paper)
  if (problem) context.issues.push({ code: 'custom', input: ink, path: ['ink'], message: issue(problem) })
}
