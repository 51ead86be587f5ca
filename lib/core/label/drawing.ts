import type { Colour } from '../qr/colour'
import type { ModuleShape } from '../qr/style'
import type { Weight } from './text-width'

/**
 * Dark modules: `path` in modules, each `module` millimetres wide. Squares are filled from the corner `x`, `y` on; round
 * ones are lines one module wide with round ends, from the middle of the first module on.
 */
export interface ModulesMark {
  kind: 'modules'
  x: number
  y: number
  module: number
  path: string
  fill: Colour
  shape: ModuleShape
}

/** One line of text around `x` with its baseline at `y`; drawn exactly `width` wide. */
export interface TextMark {
  kind: 'text'
  x: number
  y: number
  /** Font size. */
  size: number
  width: number
  weight: Weight
  text: string
  fill: Colour
}

export interface RectMark {
  kind: 'rect'
  x: number
  y: number
  width: number
  height: number
  radius?: number
  fill?: Colour
  stroke?: { colour: Colour; width: number }
}

export interface LineMark {
  kind: 'line'
  x1: number
  y1: number
  x2: number
  y2: number
  stroke: { colour: Colour; width: number; dash?: number }
}

/** A picture that fills its square; `source` is known to whoever draws. */
export interface PictureMark {
  kind: 'picture'
  x: number
  y: number
  width: number
  height: number
  source: string
}

/** Marks moved by `x`, `y`, and turned by 180° around the middle of their `width` × `height`. */
export interface GroupMark {
  kind: 'group'
  x: number
  y: number
  turned?: { width: number; height: number }
  /** What a screen reader says of it. */
  name?: string
  marks: readonly Mark[]
}

export type Mark = ModulesMark | TextMark | RectMark | LineMark | PictureMark | GroupMark

/** What goes onto paper, in millimetres; SVG, PDF, PNG and the page are drawn from it. */
export interface Drawing {
  width: number
  height: number
  paper: Colour
  title: string
  marks: readonly Mark[]
}
