import { keepLast } from '../keep-last'
import { encodeModules, type Modules } from '../qr/modules'
import { moduleMillimetres } from '../qr/sizes'
import { type CodeStyle, levelWithLogo } from '../qr/style'
import type { Mark } from './drawing'
import { clearLogoArea, logoModules } from './logo-area'
import { modulePath } from './module-path'

/** Free border around a logo inside its area, in modules. */
const LOGO_BORDER = 0.5

export interface PlacedCode {
  x: number
  y: number
  /** Side in millimetres, quiet zone included. */
  sizeMm: number
  style: Pick<CodeStyle, 'level' | 'ink' | 'shape' | 'logo'>
  /** Whose picture stands in the middle; told again in the picture's mark. */
  logo?: string | undefined
  /** White border in modules, 4 where it is not told. */
  quietZone?: number | undefined
  /** Pixels a millimetre where pixels are drawn: modules are then whole pixels, and the rest widens the quiet zone. */
  dots?: number
}

const keepModules = keepLast<Modules>(300)

/**
 * The modules of a code as it is drawn: with the error correction that its logo asks for. Throws when they do not fit.
 * The last ones are kept: a code's files in several formats, or a sheet that is drawn anew while one types.
 */
export const styledModules = (text: string, { level, logo }: Pick<CodeStyle, 'level' | 'logo'>): Modules => {
  const drawn = levelWithLogo(level, logo)
  return keepModules(`${drawn} ${text}`, () => encodeModules(text, drawn))
}

/**
 * A code in its square, without the ground it stands on.
 * Throws RangeError where a module would get less than a pixel.
 */
export const drawCode = (
  modules: Modules,
  { x, y, sizeMm, style, logo, quietZone, dots }: PlacedCode,
): Mark[] => {
  const { size } = modules
  const exact = moduleMillimetres(sizeMm, size, quietZone)
  const module = dots ? Math.floor(exact * dots + 1e-6) / dots : exact
  if (module === 0) throw new RangeError(`${sizeMm} mm are too few for ${size} modules`)
  const border = (sizeMm - size * module) / 2
  const offset = dots ? Math.floor(border * dots + 1e-6) / dots : border
  const hasLogo = style.logo !== 'none' && logo !== undefined
  const marks: Mark[] = [
    {
      kind: 'modules',
      x: x + offset,
      y: y + offset,
      module,
      path: modulePath(hasLogo ? clearLogoArea(modules) : modules, style.shape),
      fill: style.ink,
      shape: style.shape,
    },
  ]
  if (hasLogo) {
    const side = (logoModules(size) - 2 * LOGO_BORDER) * module
    const corner = offset + (size * module - side) / 2
    marks.push({ kind: 'picture', x: x + corner, y: y + corner, width: side, height: side, source: logo })
  }
  return marks
}
