/** A colour as `#rrggbb`, lower case. */
export type Colour = string

const colourText = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i

/** Reads `#1a2b3c`, `1a2b3c` or `#abc`; undefined for anything else. */
export const readColour = (text: string): Colour | undefined => {
  const digits = colourText.exec(text.normalize('NFKC').trim())?.[1]?.toLowerCase()
  if (digits === undefined) return undefined
  return digits.length === 6 ? `#${digits}` : `#${[...digits].map((digit) => digit + digit).join('')}`
}

const channels = (colour: Colour): [number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 0xff, value & 0xff]
}

const linear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** Relative luminance, 0 (black) to 1 (white), by WCAG 2. */
export const luminance = (colour: Colour): number => {
  const [red, green, blue] = channels(colour)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** Contrast of two colours, 1 to 21, by WCAG 2. */
export const contrast = (one: Colour, other: Colour): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Less than this between modules and background, and cameras lose them in poor light. */
export const MIN_CONTRAST = 4.5

export type ColourProblem = 'ink_too_light' | 'contrast_too_low'

/** Why these colours make no code: light modules on a dark ground are read by few scanners. */
export const colourProblem = (ink: Colour, paper: Colour): ColourProblem | undefined => {
  if (luminance(ink) >= luminance(paper)) return 'ink_too_light'
  return contrast(ink, paper) < MIN_CONTRAST ? 'contrast_too_low' : undefined
}
