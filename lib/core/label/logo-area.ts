import type { Modules } from '../qr/modules'

/** Share of the side that a logo covers at most: what Q and H correct with room left for dirt. */
const MAX_SHARE = 0.2

/** Side in modules of the square in the middle that is left free for a logo; odd, as the code's own side is. */
export const logoModules = (size: number): number => {
  const most = Math.floor(size * MAX_SHARE)
  return most % 2 === 1 ? most : most - 1
}

/** The same code with the middle left free. */
export const clearLogoArea = ({ size, dark }: Modules): Modules => {
  const side = logoModules(size)
  const from = (size - side) / 2
  const isInside = (at: number) => at >= from && at < from + side
  return { size, dark: (x, y) => !(isInside(x) && isInside(y)) && dark(x, y) }
}
