import { photograph } from './camera'
import type { Grey } from './grey'
import { loseToJpeg } from './jpeg-loss'

/** How a code fares between printer and camera. */
export interface Circumstances {
  /** Pixels of the camera a module. */
  pixels: number
  /** Standard deviation of the lens' blur, in modules; pixels add their own. */
  blur: number
  /** How far ink and toner bleed, in millimetres. */
  bleed: number
  /** Share of the contrast that is left, 0 to 1. */
  contrast: number
  /** Light on one side less than on the other, in grey levels. */
  shade: number
  /** Largest error of a pixel, in grey levels. */
  noise: number
  /** Quality of the camera's JPEG, 1 to 100. */
  jpeg: number
}

/** A steady hand in a bright room. */
export const goodLight: Circumstances = {
  pixels: 3,
  blur: 0.2,
  bleed: 0.05,
  contrast: 0.8,
  shade: 15,
  noise: 5,
  jpeg: 80,
}

/** A cheap printer, a dim room, a fifth less pixels, and a picture that was packed hard. */
export const poorLight: Circumstances = {
  pixels: 2.4,
  blur: 0.21,
  bleed: 0.085,
  contrast: 0.4,
  shade: 30,
  noise: 10,
  jpeg: 45,
}

/**
 * What a camera sees of a printed code: `picture` has `scale` pixels a module, a module is `moduleMm` millimetres on
 * paper. The result lasts until the next one.
 */
export const badPrint = (
  picture: Grey,
  { scale, moduleMm }: { scale: number; moduleMm: number },
  { pixels, blur, bleed, contrast, shade, noise, jpeg }: Circumstances,
): Grey => {
  // A pixel sees all of its square: as much as a blur of its side by the root of twelve.
  const sigma = Math.hypot(blur, bleed / moduleMm, 1 / pixels / Math.sqrt(12)) * scale
  const seen = photograph(picture, {
    columns: Math.round((picture.width * pixels) / scale),
    rows: Math.round((picture.height * pixels) / scale),
    sigma,
  })
  const { data, width } = seen
  const dark = ((1 - contrast) / 2) * 255 + shade / 2
  const darker = shade / width
  // The same numbers each time: a verdict must not change from one look to the next.
  let state = width
  for (let first = 0; first < data.length; first += width) {
    for (let x = 0; x < width; x++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0
      const value = (data[first + x] as number) * contrast + dark - darker * x + (noise / 0x80000000) * state
      data[first + x] = value < 0 ? 0 : value > 255 ? 255 : value
    }
  }
  loseToJpeg(seen, jpeg)
  return seen
}
