import { useLayoutEffect, useRef } from 'react'
import { type TakenSlots, takeSlots } from './take-slots'

/**
 * The React key of each line drawn: a line that comes goes on in the elements of one that left, which costs a fraction
 * of making them anew. `active` is the line that Tab leads to.
 */
export const useSlots = (lines: readonly string[], active: string | undefined): number[] => {
  const kept = useRef<TakenSlots>({ slots: new Map(), active: undefined })
  const slots = takeSlots(lines, kept.current)
  useLayoutEffect(() => {
    kept.current = { slots, active }
  })
  return lines.map((line) => slots.get(line) ?? 0)
}
