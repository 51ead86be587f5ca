import 'server-only'
import type { Modules } from '@/lib/core/qr/modules'
import { differencesOf, SAMPLES } from './code-differences'

/** Shares of the code's side: what an avatar may cover, and at least where it is to be told from chance. */
const MAX_SHARE = 0.34
const MIN_SIDE = 2

const MIN_DIFFERENCE = 0.07
const MAX_DIFFERENCE = 0.6
const FILLED_RING = 0.08
/** Rings in a row that may look like modules, as a dark avatar does upon the dark ring of an alignment pattern. */
const MAX_GAP = 1.5 * SAMPLES
const FILLED_SQUARE = 0.25
const FILLED_CORNERS = 0.2
/** The avatar without its border has at least this share of the side that it has with it. */
const MIN_INNER = 0.5
/** Sides of the corners that are tried, as shares of the avatar's side; the first is a circle. */
const CORNERS = [0.5, 0.35, 0.25, 0.16, 0.08]
/** The edge is found a little outside, as samples are taken over half a module. */
const EDGE = 0.3

/** Lengths in modules. */
export interface FoundAvatar {
  side: number
  /** Of its corners: half the side for a round one. */
  radius: number
}

/** How far sample `at` is from the middle, to the right and down. */
const offsets = (at: number, side: number): [right: number, down: number] => [
  Math.abs((at % side) + 0.5 - side / 2),
  Math.abs(Math.floor(at / side) + 0.5 - side / 2),
]

/** The samples by the squares around the middle that they lie on, from the inside. */
const ringsOf = (side: number): number[][] => {
  const rings: number[][] = Array.from({ length: side / 2 }, () => [])
  for (let at = 0; at < side * side; at++) rings[Math.floor(Math.max(...offsets(at, side)))]?.push(at)
  return rings
}

const share = (samples: ArrayLike<number> & Iterable<number>, holds: (at: number) => boolean): number => {
  let held = 0
  for (const at of samples) if (holds(at)) held += 1
  return held / Math.max(1, samples.length)
}

/** Above this difference a sample is no module: 93 % of those where no avatar can be lie clearly below. */
const leastDifference = (toCode: Float32Array, outside: Uint32Array): number => {
  const sorted = Float32Array.from(outside, (at) => toCode[at] ?? 0).sort()
  return Math.max(MIN_DIFFERENCE, 1.3 * (sorted[Math.floor(sorted.length * 0.93)] ?? 1))
}

/** The last ring of the patch around the fullest one; -1 when no ring has enough. */
const outermost = (filled: number[], enough: number): number => {
  let last = filled.indexOf(Math.max(...filled.slice(SAMPLES)))
  if ((filled[last] ?? 0) < enough) return -1
  for (let ring = last + 1; ring < filled.length && ring - last <= MAX_GAP; ring++) {
    if ((filled[ring] ?? 0) >= enough) last = ring
  }
  return last
}

/** The largest radius of its corners, in samples, with which hardly anything of the avatar lies beyond them. */
const radiusOf = (
  inside: number[],
  half: number,
  side: number,
  isAvatar: (at: number) => boolean,
): number => {
  const radius = CORNERS.map((part) => part * 2 * half).find((length) => {
    const tips = inside.filter((at) => {
      const [right, down] = offsets(at, side)
      const flat = half - length
      return right > flat && down > flat && Math.hypot(right - flat, down - flat) > length
    })
    return share(tips, isAvatar) <= FILLED_CORNERS
  })
  return radius ?? 0
}

/**
 * The avatar's square around the middle of a straightened code (`samples`: {@link SAMPLES} for a module's side, red,
 * green, blue), without its white border. Null when there is none, or none that can be told from the modules.
 */
export const findAvatar = (samples: Float32Array, modules: Modules): FoundAvatar | null => {
  const side = modules.size * SAMPLES
  const rings = ringsOf(side)
  const middle = rings.slice(0, Math.floor((side * MAX_SHARE) / 2))
  const outside = Uint32Array.from(rings.slice(middle.length, -SAMPLES / 2).flat())
  const { toCode, toBorder } = differencesOf(samples, modules, outside)
  const least = leastDifference(toCode, outside)
  if (least > MAX_DIFFERENCE) return null

  const isStrange = (at: number) => (toCode[at] ?? 0) > least
  const isAvatar = (at: number) => isStrange(at) && (toBorder[at] ?? 0) > least
  const lastFilled = (holds: (at: number) => boolean): number => {
    const enough = Math.max(FILLED_RING, 2.5 * share(outside, holds))
    return outermost(
      middle.map((ring) => share(ring, holds)),
      enough,
    )
  }
  const last = lastFilled(isAvatar)
  const half = last + 1 - EDGE * SAMPLES
  if (last === middle.length - 1 || 2 * half < MIN_SIDE * SAMPLES) return null
  if (last < MIN_INNER * lastFilled(isStrange)) return null
  const inside = middle.slice(0, Math.ceil(half)).flat()
  if (share(inside, isStrange) < FILLED_SQUARE) return null
  return { side: (2 * half) / SAMPLES, radius: radiusOf(inside, half, side, isAvatar) / SAMPLES }
}
