import type { Modules } from '../qr/modules'
import type { ModuleShape } from '../qr/style'

/** Each row of dark modules that touch as one rectangle. */
const squares = ({ size, dark }: Modules): string => {
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!dark(x, y)) continue
      const start = x
      while (x + 1 < size && dark(x + 1, y)) x++
      path += `M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`
    }
  }
  return path
}

/** Lines through the middles of rows and columns of dark modules that touch; a module alone is a dot. */
const strokes = ({ size, dark }: Modules): string => {
  let path = ''
  for (let across = 0; across < size; across++) {
    for (let along = 0; along < size; along++) {
      const start = along
      if (dark(along, across)) {
        while (along + 1 < size && dark(along + 1, across)) along++
        const isInColumn =
          (across > 0 && dark(start, across - 1)) || (across + 1 < size && dark(start, across + 1))
        if (along > start || !isInColumn) path += `M${start} ${across}h${along - start}`
      }
    }
    for (let along = 0; along < size; along++) {
      const start = along
      if (dark(across, along)) {
        while (along + 1 < size && dark(across, along + 1)) along++
        if (along > start) path += `M${across} ${start}v${along - start}`
      }
    }
  }
  return path
}

/**
 * The dark modules as one path, a module a unit. Square ones are filled; rounded ones are strokes one module wide with
 * round ends, from the middle of the first module: the corners that stick out become round, at a third of the length
 * that arcs take.
 */
export const modulePath = (modules: Modules, shape: ModuleShape): string =>
  shape === 'square' ? squares(modules) : strokes(modules)
