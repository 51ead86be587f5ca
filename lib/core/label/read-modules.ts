import type { Modules } from '../qr/modules'
import { QUIET_ZONE } from '../qr/sizes'

const modulesAt = (size: number, isDark: (at: number) => boolean): Modules => ({
  size,
  dark: (x, y) => x >= 0 && y >= 0 && x < size && y < size && isDark(y * size + x),
})

/** The modules that a finished SVG file fills, read from its text; undefined where it holds anything else. */
export const modulesOfSvg = (svg: string, size: number): Modules | undefined => {
  const paths = [...svg.matchAll(/shape-rendering="crispEdges" d="([^"]*)"/g)]
  if (paths.length !== 1) return undefined
  const filled = new Uint8Array(size * size)
  let covered = 0
  const path = paths[0]?.[1] ?? ''
  for (const [command = '', x, y, length, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    const [left, top, width] = [Number(x), Number(y), Number(length)]
    if (width !== Number(back) || left + width > size || top >= size) return undefined
    filled.fill(1, top * size + left, top * size + left + width)
    covered += command.length
  }
  return covered === path.length ? modulesAt(size, (at) => filled[at] === 1) : undefined
}

/** Scan lines of a 1-bit picture as its PNG holds them, without their filters. */
export interface ScanLines {
  side: number
  /** Whether a pixel is black. */
  black: (x: number, y: number) => boolean
}

/**
 * The modules that a finished picture shows, read in the middle of each; undefined where its quiet zone or the edges
 * of a module are not as they should be.
 */
export const modulesOfPixels = (
  { side, black }: ScanLines,
  size: number,
  scale: number,
): Modules | undefined => {
  const offset = Math.floor((side - size * scale) / 2)
  if (offset < QUIET_ZONE * scale - 1) return undefined
  const filled = new Uint8Array(size * size)
  const last = scale - 1
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [left, top] = [offset + x * scale, offset + y * scale]
      const middle = black(left + (last >> 1), top + (last >> 1))
      if (black(left, top) !== middle || black(left + last, top + last) !== middle) return undefined
      filled[y * size + x] = middle ? 1 : 0
    }
  }
  for (let at = 0; at < side; at++) {
    if (black(at, offset - 1) || black(at, offset + size * scale)) return undefined
    if (black(offset - 1, at) || black(offset + size * scale, at)) return undefined
  }
  return modulesAt(size, (at) => filled[at] === 1)
}
