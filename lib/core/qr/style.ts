import type { Colour } from './colour'
import { DEFAULT_LEVEL, DEFAULT_SIZE_MM, MAX_SIDE_PX, MAX_STYLED_SIDE_PX, type PrintLevel } from './sizes'

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

/** Only black squares on white, and nothing with them. */
export const isPlainStyle = (style: CodeStyle): boolean =>
  (['ink', 'paper', 'shape', 'logo', 'frame', 'caption'] as const).every(
    (field) => style[field] === plainStyle[field],
  )

/** Largest side of a picture in pixels. */
export const largestSide = (style: CodeStyle): number =>
  isPlainStyle(style) ? MAX_SIDE_PX : MAX_STYLED_SIDE_PX

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
