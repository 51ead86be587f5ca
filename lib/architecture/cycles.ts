/** One path around each cycle that a walk over `arrows` meets, its first file named again at the end. */
export const findCycles = (arrows: ReadonlyMap<string, readonly string[]>): string[][] => {
  const cycles: string[][] = []
  const done = new Set<string>()
  const walk: string[] = []
  const onWalk = new Set<string>()

  const visit = (file: string): void => {
    if (onWalk.has(file)) {
      cycles.push([...walk.slice(walk.indexOf(file)), file])
      return
    }
    if (done.has(file)) return
    walk.push(file)
    onWalk.add(file)
    for (const next of arrows.get(file) ?? []) visit(next)
    walk.pop()
    onWalk.delete(file)
    done.add(file)
  }
  for (const file of arrows.keys()) visit(file)
  return cycles
}
