import type { Frame } from '../qr/style'

export const FRAME_WIDTH_MM = 0.4

const SPACE_MM = 2

/** Around code and caption, in millimetres: there is some where there is a frame. */
export const frameSpace = (frame: Frame): number => (frame === 'none' ? 0 : SPACE_MM)

/** Width of a label in millimetres. */
export const labelWidth = (sizeMm: number, frame: Frame): number => sizeMm + 2 * frameSpace(frame)
