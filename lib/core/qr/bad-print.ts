import type { Grey } from './grey'
import { loseToJpeg } from './jpeg-loss'

/** How a code fares between printer and camera. */
export interface Circumstances {
  /** Pixels of the camera a module. */
  pixels: number
  /** Standard deviation of the camera's blur, in modules. */
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
  blur: 0.15,
  bleed: 0.05,
  contrast: 0.8,
  shade: 15,
  noise: 5,
  jpeg: 80,
}

/** A cheap printer, a dim room, a fifth less pixels, and a picture that was packed hard. */
export const poorLight: Circumstances = {
  pixels: 2.4,
  blur: 0.17,
  bleed: 0.08,
  contrast: 0.4,
  shade: 30,
  noise: 6,
  jpeg: 55,
}

/**
 * One pass of a mean over 2·radius+1 pixels along rows, turned over; beyond the edges lies the paper. Four passes, two
 * along each side, come near to a Gaussian.
 */
const meanRows = ({ data, width, height }: Grey, radius: number, out: Float32Array): Grey => {
  const whole = Math.floor(radius)
  const part = radius - whole
  const total = 2 * radius + 1
  const border = whole + 1
  const row = new Float32Array(width + 2 * border + 1).fill(255)
  for (let y = 0; y < height; y++) {
    row.set(data.subarray(y * width, (y + 1) * width), border)
    let sum = 0
    for (let at = 1; at <= 2 * whole + 1; at++) sum += row[at] as number
    for (let x = 0; x < width; x++) {
      const before = row[x] as number
      const after = row[x + 2 * border] as number
      out[x * height + y] = (sum + part * (before + after)) / total
      sum += after - (row[x + 1] as number)
    }
  }
  return { data: out, width: height, height: width }
}

/** Kept from one blur to the next: a thousand codes would leave hundreds of megabytes behind. */
let scratch = new Float32Array(0)

/** Blur with the standard deviation `sigma` in pixels; the result lasts until the next one. */
const blurred = (picture: Grey, sigma: number): Grey => {
  const radius = (Math.sqrt(6 * sigma * sigma + 1) - 1) / 2
  const size = picture.data.length
  if (scratch.length < 2 * size) scratch = new Float32Array(2 * size)
  const halves = [scratch.subarray(0, size), scratch.subarray(size, 2 * size)] as const
  let result = picture
  for (let pass = 0; pass < 4; pass++) result = meanRows(result, radius, halves[pass % 2 === 0 ? 0 : 1])
  return result
}

const resized = ({ data, width, height }: Grey, scale: number): Grey => {
  const [columns, rows] = [Math.round(width * scale), Math.round(height * scale)]
  const out = new Float32Array(columns * rows)
  for (let y = 0; y < rows; y++) {
    const v = Math.min(height - 1.001, Math.max(0, (y + 0.5) / scale - 0.5))
    const top = Math.floor(v)
    const down = v - top
    for (let x = 0; x < columns; x++) {
      const u = Math.min(width - 1.001, Math.max(0, (x + 0.5) / scale - 0.5))
      const left = Math.floor(u)
      const right = u - left
      const at = top * width + left
      const above = (data[at] as number) * (1 - right) + (data[at + 1] as number) * right
      const below = (data[at + width] as number) * (1 - right) + (data[at + width + 1] as number) * right
      out[y * columns + x] = above * (1 - down) + below * down
    }
  }
  return { data: out, width: columns, height: rows }
}

/** The same numbers each time: a verdict must not change from one look to the next. */
const noiseOf = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x80000000 - 1
  }
}

/**
 * What a camera sees of a printed code: `picture` has `scale` pixels a module, a module is `moduleMm` millimetres on
 * paper.
 */
export const badPrint = (
  picture: Grey,
  { scale, moduleMm }: { scale: number; moduleMm: number },
  { pixels, blur, bleed, contrast, shade, noise, jpeg }: Circumstances,
): Grey => {
  const sigma = Math.hypot(blur, bleed / moduleMm) * scale
  const seen = resized(blurred(picture, sigma), pixels / scale)
  const next = noiseOf(seen.width)
  const dark = ((1 - contrast) / 2) * 255
  for (let at = 0; at < seen.data.length; at++) {
    const light = shade * (1 - (2 * (at % seen.width)) / seen.width) * 0.5
    seen.data[at] = Math.min(
      255,
      Math.max(0, dark + (seen.data[at] as number) * contrast + light + noise * next()),
    )
  }
  return loseToJpeg(seen, jpeg)
}
