import { useLayoutEffect, useRef } from 'react'
import { takeSlots } from './take-slots'

/**
 * The React key of each line drawn: a line that comes goes on in the elements of one that left, which costs a fraction
 * of making them anew.
 */
export const useSlots = (lines: readonly string[]): number[] => {
  const kept = useRef<ReadonlyMap<string, number>>(new Map())
  const slots = takeSlots(lines, kept.current)
  useLayoutEffect(() => {
    kept.current = slots
  })
  return lines.map((line) => slots.get(line) ?? 0)
}
