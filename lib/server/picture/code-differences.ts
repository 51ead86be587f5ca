import 'server-only'
import type { Modules } from '@/lib/core/qr/modules'

/** Samples of a module's side. */
export const SAMPLES = 6

/** Standard deviations in modules that the picture may be blurred by. */
const BLURS = [0.12, 0.25, 0.4, 0.55, 0.7] as const
/** What an edge between modules may differ, as it is never quite where it should be. */
const EDGE_SLACK = 0.3

type Plane = Float32Array
type Lines = [red: Line, green: Line, blue: Line]

const blurRows = (plane: Plane, side: number, weights: number[]): Plane => {
  const reach = weights.length - 1
  const turned = new Float32Array(plane.length)
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      let sum = 0
      for (let off = Math.max(-reach, -column); off <= Math.min(reach, side - 1 - column); off++) {
        sum += (plane[row * side + column + off] ?? 0) * (weights[Math.abs(off)] ?? 0)
      }
      turned[column * side + row] = sum
    }
  }
  return turned
}

/** Blurs by `sigma` samples; outside is 0. */
const blur = (plane: Plane, side: number, sigma: number): Plane => {
  const half = Array.from({ length: Math.ceil(sigma * 2.5) + 1 }, (_, off) =>
    Math.exp(-(off ** 2) / (2 * sigma ** 2)),
  )
  const total = half.reduce((sum, weight, off) => sum + (off === 0 ? weight : 2 * weight), 0)
  const weights = half.map((weight) => weight / total)
  return blurRows(blurRows(plane, side, weights), side, weights)
}

/** 1 in dark modules, 0 in light ones. */
const inkOf = ({ size, dark }: Modules): Plane => {
  const side = size * SAMPLES
  const ink = new Float32Array(side * side)
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      if (dark(Math.floor(column / SAMPLES), Math.floor(row / SAMPLES))) ink[row * side + column] = 1
    }
  }
  return ink
}

interface Line {
  paper: number
  /** What full ink adds; less than 0. */
  ink: number
  /** Mean square of what is left. */
  rest: number
}

/** The levels of paper and ink in one channel by least squares, over the given samples. */
const fitLine = (samples: Plane, channel: number, ink: Plane, over: Uint32Array): Line => {
  let [x, y, xx, xy, yy] = [0, 0, 0, 0, 0]
  for (const at of over) {
    const [shade, level] = [ink[at] ?? 0, samples[at * 3 + channel] ?? 0]
    x += shade
    y += level
    xx += shade * shade
    xy += shade * level
    yy += level * level
  }
  const count = over.length
  const slope = (xy - (x * y) / count) / Math.max(1e-6, xx - (x * x) / count)
  const paper = (y - slope * x) / count
  const rest =
    (yy - 2 * (paper * y + slope * xy) + paper * paper * count + 2 * paper * slope * x + slope * slope * xx) /
    count
  return { paper, ink: slope, rest }
}

type Colour = [red: number, green: number, blue: number]

/** The largest difference in a channel between a colour and the nearest one that lies between two others. */
const distanceToMix = (colour: Colour, one: Colour, other: Colour): number => {
  let [along, length] = [0, 0]
  for (let part = 0; part < 3; part++) {
    const way = (other[part] ?? 0) - (one[part] ?? 0)
    along += way * ((colour[part] ?? 0) - (one[part] ?? 0))
    length += way * way
  }
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, along / length))
  return Math.max(
    ...one.map((level, part) => Math.abs((colour[part] ?? 0) - level - share * ((other[part] ?? 0) - level))),
  )
}

/** As shares of the code's contrast, means over half a module. */
export interface Differences {
  /** From the code as it would be without avatar. */
  toCode: Plane
  /** From what a white border over it may be, edges and all. */
  toBorder: Plane
}

const WHITE: Colour = [255, 255, 255]

const compare = (samples: Plane, ink: Plane, side: number, lines: Lines): Differences => {
  const contrast = Math.max(1, ...lines.map((line) => Math.abs(line.ink)))
  const paper = lines.map((line) => line.paper) as Colour
  const toCode = new Float32Array(ink.length)
  const toBorder = new Float32Array(ink.length)
  const colour: Colour = [0, 0, 0]
  const expected: Colour = [0, 0, 0]
  for (let row = 1; row < side - 1; row++) {
    for (let column = 1; column < side - 1; column++) {
      const at = row * side + column
      colour.fill(0)
      let [shade, lightest, darkest] = [0, 1, 0]
      for (let near = 0; near < 9; near++) {
        const other = at + (Math.floor(near / 3) - 1) * side + (near % 3) - 1
        const inked = ink[other] ?? 0
        shade += inked / 9
        lightest = Math.min(lightest, inked)
        darkest = Math.max(darkest, inked)
        for (let part = 0; part < 3; part++)
          colour[part] = (colour[part] ?? 0) + (samples[other * 3 + part] ?? 0) / 9
      }
      for (let part = 0; part < 3; part++)
        expected[part] = (lines[part]?.paper ?? 0) + (lines[part]?.ink ?? 0) * shade
      const slack = EDGE_SLACK * (darkest - lightest)
      toCode[at] = distanceToMix(colour, expected, expected) / contrast - slack
      toBorder[at] =
        Math.min(distanceToMix(colour, expected, paper), distanceToMix(colour, expected, WHITE)) / contrast -
        slack
    }
  }
  return { toCode, toBorder }
}

interface Fit {
  ink: Plane
  lines: Lines
  /** Mean square of what they do not explain. */
  rest: number
}

/** How the modules look in this picture; the more they are blurred the better it fits, up to its own blur. */
const fitModules = (samples: Plane, modules: Modules, outside: Uint32Array): Fit => {
  const sharp = inkOf(modules)
  const fitBlur = (sigma: number): Fit => {
    const ink = blur(sharp, modules.size * SAMPLES, sigma * SAMPLES)
    const lines: Lines = [
      fitLine(samples, 0, ink, outside),
      fitLine(samples, 1, ink, outside),
      fitLine(samples, 2, ink, outside),
    ]
    return { ink, lines, rest: lines.reduce((sum, line) => sum + line.rest, 0) }
  }
  let best = fitBlur(BLURS[0])
  for (const sigma of BLURS.slice(1)) {
    const fit = fitBlur(sigma)
    if (fit.rest >= best.rest) break
    best = fit
  }
  return best
}

/**
 * How a straightened code (red, green and blue for each sample) differs from `modules` as this picture would show them:
 * with its ink, paper and blur, which are taken from the samples at `outside` alone.
 */
export const differencesOf = (samples: Float32Array, modules: Modules, outside: Uint32Array): Differences => {
  const { ink, lines } = fitModules(samples, modules, outside)
  return compare(samples, ink, modules.size * SAMPLES, lines)
}
