import type { SimulatedContactWay } from './model'

export interface Journal {
  read(): string
  append(line: string): void
}

export interface Records {
  /** The seed's ages count from here, so that a restart does not move its dates. */
  readonly seededAt: number
  readonly created: readonly SimulatedContactWay[]
  append(way: SimulatedContactWay): void
}

type Line = { seededAt: number } | { contactWay: SimulatedContactWay }

/** Reads what was created before, and appends to it: JSON lines, the first of which says when the seed was made. */
export function createJournal(now: number, journal: Journal = { read: () => '', append: () => {} }): Records {
  const text = journal.read()
  const lines = text.split('\n').flatMap(parseLine)
  const start = lines.find((line) => 'seededAt' in line)
  const write = (line: Line) => journal.append(`${JSON.stringify(line)}\n`)

  // A crash may have cut the last line; the next one must not be glued to it.
  if (text !== '' && !text.endsWith('\n')) journal.append('\n')
  if (start === undefined) write({ seededAt: now })

  return {
    seededAt: start?.seededAt ?? now,
    created: lines.flatMap((line) => ('contactWay' in line ? [line.contactWay] : [])),
    append: (contactWay) => write({ contactWay }),
  }
}

function parseLine(line: string): Line[] {
  if (line.trim() === '') return []
  try {
    return [JSON.parse(line) as Line]
  } catch {
    return []
  }
}
