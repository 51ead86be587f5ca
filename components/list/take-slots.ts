export interface TakenSlots {
  /** By line. */
  slots: ReadonlyMap<string, number>
  /** The line that may have the focus. */
  active: string | undefined
}

/**
 * A slot for each of the lines that are drawn, no two in one: a line that was drawn before keeps its own, one that
 * comes takes what is free. `kept` is what was taken last; the slot of a line that may have had the focus is given to no
 * other, so that the focus never moves to another line unasked.
 */
export const takeSlots = (
  lines: readonly string[],
  { slots: kept, active }: TakenSlots,
): Map<string, number> => {
  const slots = new Map<string, number>()
  const taken = new Set([...lines, active ?? ''].flatMap((line) => kept.get(line) ?? []))
  let free = 0
  for (const line of lines) {
    const own = kept.get(line)
    while (own === undefined && taken.has(free)) free += 1
    slots.set(line, own ?? free)
    taken.add(own ?? free)
  }
  return slots
}
