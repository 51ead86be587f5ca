import type { Pixels } from './decode'
import type { Modules } from './modules'
import { QUIET_ZONE } from './sizes'

/** A grey picture, 0 (black) to 255 (white), a row after the other. */
export interface Grey {
  data: Float32Array
  width: number
  height: number
}

/** The modules of a code, a pixel each, with the quiet zone. */
export const greyOfModules = ({ size, dark }: Modules): Grey => {
  const side = size + 2 * QUIET_ZONE
  const data = new Float32Array(side * side).fill(255)
  for (let y = 0; y < size; y++) {
    const first = (y + QUIET_ZONE) * side + QUIET_ZONE
    for (let x = 0; x < size; x++) if (dark(x, y)) data[first + x] = 0
  }
  return { data, width: side, height: side }
}

/** Luma of pixels (Rec. 601), as cameras and scanners weigh colours. */
export const toGrey = ({ data, width, height }: Pixels): Grey => {
  const grey = new Float32Array(width * height)
  for (let at = 0; at < grey.length; at++) {
    const from = at * 4
    grey[at] = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0)
  }
  return { data: grey, width, height }
}

/** Grey as the reader takes it. */
export const toRgba = ({ data, width, height }: Grey): Pixels => {
  const rgba = new Uint8ClampedArray(data.length * 4)
  for (let at = 0; at < data.length; at++) {
    const value = data[at] ?? 0
    rgba[at * 4] = value
    rgba[at * 4 + 1] = value
    rgba[at * 4 + 2] = value
    rgba[at * 4 + 3] = 255
  }
  return { data: rgba, width, height }
}
