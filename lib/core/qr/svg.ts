import type { Modules } from './modules'
import { QUIET_ZONE } from './sizes'

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows none of these, not even escaped
const forbiddenInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text made safe for XML content and attributes; characters that XML cannot hold are dropped. */
export const escapeXml = (text: string): string =>
  text.replace(forbiddenInXml, '').replace(/[&<>"']/g, (character) => escapes[character] ?? '')

const runs = ({ size, dark }: Modules): string => {
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!dark(x, y)) continue
      const start = x
      while (x + 1 < size && dark(x + 1, y)) x++
      path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start + 1}v1h${start - x - 1}z`
    }
  }
  return path
}

export interface SvgOptions {
  /** Side on paper in millimetres, quiet zone included. */
  sizeMm: number
  title: string
}

/** An SVG document: black row runs on opaque white, real millimetres outside, modules inside. */
export const svgOf = (modules: Modules, { sizeMm, title }: SvgOptions): string => {
  const side = modules.size + 2 * QUIET_ZONE
  const millimetres = Math.round(sizeMm * 100) / 100
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${millimetres}mm" height="${millimetres}mm" ` +
    `viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><title>${escapeXml(title)}</title>` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${runs(modules)}"/></svg>\n`
  )
}
