import type { Line } from './box'
import type { SheetLayout } from './layout'

/** Free around a corner itself, so that no ink is cut. */
const MARK_GAP_MM = 1
const MARK_LENGTH_MM = 2
/** Cuts nearer to each other than this are one. */
const SAME_MM = 0.01

type Stretch = readonly [from: number, to: number]

const distinct = (positions: readonly number[]): number[] =>
  [...positions]
    .sort((a, b) => a - b)
    .filter((position, index, all) => index === 0 || position - (all[index - 1] as number) > SAME_MM)

const cutOut = (stretches: readonly Stretch[], from: number, to: number): Stretch[] =>
  stretches.flatMap(([start, end]): Stretch[] => {
    if (end <= from || start >= to) return [[start, end]]
    return [[start, Math.min(end, from)] as const, [Math.max(start, to), end] as const].filter(
      ([a, b]) => b > a,
    )
  })

const merge = (stretches: readonly Stretch[]): Stretch[] => {
  const merged: [number, number][] = []
  for (const [start, end] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** Where strokes lie along a cut that crosses the others at `crossings`, on a page `length` long. */
const strokes = (crossings: readonly number[], length: number): Stretch[] => {
  const far = MARK_GAP_MM + MARK_LENGTH_MM
  const around = merge(
    crossings.flatMap((at): Stretch[] => [
      [Math.max(0, at - far), Math.max(0, at - MARK_GAP_MM)],
      [Math.min(length, at + MARK_GAP_MM), Math.min(length, at + far)],
    ]),
  )
  return crossings
    .reduce((left, at) => cutOut(left, at - MARK_GAP_MM, at + MARK_GAP_MM), around)
    .filter(([start, end]) => end - start > SAME_MM)
}

/**
 * Short strokes around every corner of a grid's cells, with a gap at the corner itself. Cells that touch share
 * theirs; strokes of near corners become one, and none lies on or beyond the edge of the page. Labels are cut
 * already, posters and tents are not cut: they have none.
 */
export const cropMarks = ({ kind, cells, page }: SheetLayout): Line[] => {
  if (kind !== 'grid') return []
  const columns = distinct(cells.flatMap(({ x, width }) => [x, x + width]))
  const rows = distinct(cells.flatMap(({ y, height }) => [y, y + height]))
  const inside = (length: number) => (at: number) => at > SAME_MM && at < length - SAME_MM
  const across = strokes(columns, page.width)
  const down = strokes(rows, page.height)
  return [
    ...rows
      .filter(inside(page.height))
      .flatMap((y) => across.map(([x1, x2]): Line => ({ x1, y1: y, x2, y2: y }))),
    ...columns
      .filter(inside(page.width))
      .flatMap((x) => down.map(([y1, y2]): Line => ({ x1: x, y1, x2: x, y2 }))),
  ]
}
