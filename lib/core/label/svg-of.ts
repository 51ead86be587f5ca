import type { Drawing, GroupMark, Mark, ModulesMark, TextMark } from './drawing'
import { escapeXml } from './escape-xml'

/** Coordinates to a thousandth of a millimetre. */
const number = (value: number): string => String(Math.round(value * 1000) / 1000)
const exact = (value: number): string => String(Math.round(value * 1e7) / 1e7)

export interface SvgOptions {
  /** Address or data of a picture. */
  hrefOf?: (source: string) => string
  /** The outline of a line of text in millimetres, from its own baseline at its left end: files need no fonts then. */
  outline?: (mark: TextMark) => string
  /** `millimetres` for paper, or how many pixels a millimetre has. */
  unit?: 'millimetres' | { dots: number }
}

const textSvg = (mark: TextMark, { outline }: SvgOptions): string => {
  const { x, y, width, size, weight, text, fill } = mark
  if (outline) {
    return `<path transform="translate(${number(x - width / 2)} ${number(y)})" fill="${fill}" d="${outline(mark)}"/>`
  }
  return (
    `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}" text-anchor="middle" fill="${fill}" ` +
    `font-weight="${weight === 'bold' ? 600 : 400}" textLength="${number(width)}" ` +
    `lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`
  )
}

/** Crisp edges: a seam between two rows would be a grey line. */
const modulesSvg = ({ x, y, module, path, fill, shape }: ModulesMark): string => {
  const middle = shape === 'square' ? 0 : module / 2
  const look =
    shape === 'square'
      ? `fill="${fill}" shape-rendering="crispEdges"`
      : `fill="none" stroke="${fill}" stroke-width="1" stroke-linecap="round"`
  return `<path transform="translate(${exact(x + middle)} ${exact(y + middle)}) scale(${exact(module)})" ${look} d="${path}"/>`
}

const groupSvg = ({ x, y, turned, marks }: GroupMark, options: SvgOptions): string => {
  const turn = turned ? ` rotate(180 ${number(turned.width / 2)} ${number(turned.height / 2)})` : ''
  return `<g transform="translate(${number(x)} ${number(y)})${turn}">${marks.map((mark) => markSvg(mark, options)).join('')}</g>`
}

const markSvg = (mark: Mark, options: SvgOptions): string => {
  if (mark.kind === 'group') return groupSvg(mark, options)
  if (mark.kind === 'text') return textSvg(mark, options)
  if (mark.kind === 'modules') return modulesSvg(mark)
  if (mark.kind === 'picture') {
    const { x, y, width, height, source } = mark
    return (
      `<image x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" ` +
      `href="${escapeXml(options.hrefOf?.(source) ?? source)}"/>`
    )
  }
  if (mark.kind === 'line') {
    const { x1, y1, x2, y2, stroke } = mark
    const dash = stroke.dash ? ` stroke-dasharray="${number(stroke.dash)}"` : ''
    return (
      `<path d="M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}" stroke="${stroke.colour}" ` +
      `stroke-width="${number(stroke.width)}"${dash}/>`
    )
  }
  const { x, y, width, height, radius, fill, stroke } = mark
  const line = stroke ? ` stroke="${stroke.colour}" stroke-width="${number(stroke.width)}"` : ''
  const round = radius ? ` rx="${number(radius)}"` : ''
  return (
    `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${round} ` +
    `fill="${fill ?? 'none'}"${line}/>`
  )
}

/** An SVG document of a drawing: opaque, its real size outside, millimetres inside. */
export const svgOf = (drawing: Drawing, options: SvgOptions = {}): string => {
  const { width, height, paper, title, marks } = drawing
  const unit = options.unit ?? 'millimetres'
  const side = (mm: number) =>
    unit === 'millimetres' ? `${exact(mm)}mm` : String(Math.round(mm * unit.dots))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side(width)}" height="${side(height)}" ` +
    `viewBox="0 0 ${exact(width)} ${exact(height)}"><title>${escapeXml(title)}</title>` +
    `<path fill="${paper}" d="M0 0h${exact(width)}v${exact(height)}H0z"/>` +
    `${marks.map((mark) => markSvg(mark, options)).join('')}</svg>\n`
  )
}
