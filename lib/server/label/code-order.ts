import 'server-only'
import type { LabelOptions } from '@/lib/core/label/draw-label'
import type { CodeFileQuery } from '@/lib/core/qr/options'
import { isPlainStyle } from '@/lib/core/qr/style'

/** The picture in the middle of a code: PNG, square. */
export interface LogoPicture {
  bytes: Uint8Array<ArrayBuffer>
}

/** A code to be drawn as a file: what it says, how it looks, and the words that stand below it. */
export interface CodeOrder extends Omit<CodeFileQuery, 'caption' | 'quietZone'> {
  /** White border in modules, 4 where it is not told. */
  quietZone?: number
  text: string
  title: string
  /** Printed below the code; empty for none. */
  caption: string
  picture?: LogoPicture | undefined
}

export const LOGO = 'logo'

/** How its label is drawn. */
export const labelOptions = (order: CodeOrder): LabelOptions => ({
  sizeMm: order.sizeMm,
  style: order,
  caption: order.caption,
  title: order.title,
  logo: order.picture ? LOGO : undefined,
  quietZone: order.quietZone,
})

/** Only black squares on white: such files are written and read without drawing them. */
export const isPlain = (order: CodeOrder): boolean =>
  isPlainStyle({ ...order, logo: order.picture ? order.logo : 'none', caption: order.caption || 'none' })

/** Pixels a millimetre. */
export const dotsOf = (dpi: number): number => dpi / 25.4
