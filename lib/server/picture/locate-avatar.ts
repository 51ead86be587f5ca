import 'server-only'
import { findCodes, isRead, type Pixels, type ReadCode } from '@/lib/core/qr/decode'
import { type CodeShape, encodeInShape, type Modules } from '@/lib/core/qr/modules'
import { attemptsAt, MAX_PIXELS } from './attempts'
import { SAMPLES } from './code-differences'
import { loadReader } from './decoder'
import { type FoundAvatar, findAvatar } from './find-avatar'
import sharp from './sharp'
import { type Corners, fitCorners, straighten } from './straighten'

const MIN_AGREEMENT = 0.95

export interface LocatedAvatar {
  /** The upright picture. */
  pixels: Pixels
  /** Where the code lies in it, without quiet zone. */
  code: Corners
  /** Side of the code in modules. */
  size: number
  avatar: FoundAvatar
}

type LocatedCode = Required<Pick<ReadCode, 'text' | 'position' | 'symbol' | 'extra'>>

const scaleCorners = ({ topLeft, topRight, bottomRight, bottomLeft }: Corners, by: number): Corners => {
  const scaled = ({ x, y }: { x: number; y: number }) => ({ x: x * by, y: y * by })
  return {
    topLeft: scaled(topLeft),
    topRight: scaled(topRight),
    bottomRight: scaled(bottomRight),
    bottomLeft: scaled(bottomLeft),
  }
}

const isLocated = (code: ReadCode): code is ReadCode & LocatedCode =>
  isRead(code) && !code.isMirrored && !!code.position && !!code.symbol && !!code.extra

/** The code in the upright picture, with its pixels at their own size. */
const locateCode = async (
  bytes: Uint8Array,
): Promise<{ code: LocatedCode; at: Corners; pixels: Pixels } | undefined> => {
  const source = sharp(bytes, { limitInputPixels: MAX_PIXELS })
  const metadata = await source.metadata().catch(() => undefined)
  if (!metadata || metadata.width * metadata.height > MAX_PIXELS) return undefined
  const reader = await loadReader()
  let own: Pixels | undefined
  for (const { scale, draw } of attemptsAt(bytes, metadata)) {
    const pixels = await draw().catch(() => undefined)
    if (!pixels) continue
    own ??= pixels
    const code = (await findCodes(pixels, reader)).find(isLocated)
    if (code) return { code, at: scaleCorners(code.position, 1 / scale), pixels: own }
  }
  return undefined
}

const readShape = (extra: string): CodeShape => {
  const { Version, ECLevel, DataMask } = JSON.parse(extra)
  return { version: Number(Version), level: ECLevel, mask: Number(DataMask) }
}

/** How many of the modules around the avatar's place are alike, 0–1. */
const agreement = (one: Modules, other: Modules): number => {
  let [alike, all] = [0, 0]
  for (let y = 0; y < one.size; y++) {
    for (let x = 0; x < one.size; x++) {
      if (Math.max(Math.abs(x - one.size / 2), Math.abs(y - one.size / 2)) < one.size * 0.18) continue
      all += 1
      if (one.dark(x, y) === other.dark(x, y)) alike += 1
    }
  }
  return alike / all
}

/** The code as it was before the avatar covered some of it; as it was seen where nobody knows how it was encoded. */
const restore = ({ text, symbol, extra }: LocatedCode): Modules => {
  const { data, width: size } = symbol
  const seen: Modules = { size, dark: (x, y) => data[y * size + x] === 0 }
  const fitting = encodeInShape(text, readShape(extra)).find(
    (modules) => modules.size === size && agreement(modules, seen) >= MIN_AGREEMENT,
  )
  return fitting ?? seen
}

/**
 * Looks for the avatar in the middle of a picture of a QR code. Null when the code cannot be read, has nothing in its
 * middle, or it cannot be told what.
 */
export const locateAvatar = async (bytes: Uint8Array): Promise<LocatedAvatar | null> => {
  if (bytes.length === 0) return null
  const located = await locateCode(bytes)
  if (!located) return null
  const { pixels } = located
  const modules = restore(located.code)
  const code = fitCorners(pixels, located.at, modules)
  const avatar = findAvatar(straighten(pixels, code, { side: modules.size * SAMPLES }), modules)
  return avatar && { pixels, code, size: modules.size, avatar }
}
