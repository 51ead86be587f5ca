import type { DirectoryNames } from '@/lib/core/directory'

/** Whom a text in a cell means. */
export type Meaning<Id> =
  | { kind: 'known'; id: Id }
  /** The directory has several of that name. */
  | { kind: 'ambiguous'; ids: readonly Id[] }
  | { kind: 'unknown' }

/** The directory, asked by id and by name, so that a sheet may say 林晓 instead of linxiao. */
export interface NameIndex {
  /** Whether everybody is in it: the Hub may keep some departments to itself. */
  isComplete: boolean
  members: ReadonlyMap<string, string>
  departments: ReadonlyMap<number, string>
  member(text: string): Meaning<string>
  department(text: string): Meaning<number>
}

/** What is known of the directory: still being read, not to be had, or all of it. */
export type KnownNames = NameIndex | 'loading' | undefined

/** WeCom takes ids in any case, and names are typed with blanks in them. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const indexBy = <Id>(
  entries: readonly (readonly [Id, string])[],
  keyOf: (entry: readonly [Id, string]) => string,
): Map<string, Id[]> => {
  const index = new Map<string, Id[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const ids = index.get(key)
    if (ids) ids.push(entry[0])
    else index.set(key, [entry[0]])
  }
  return index
}

const meaningOf = <Id>(ids: readonly Id[] | undefined): Meaning<Id> => {
  const [first] = ids ?? []
  if (ids === undefined || first === undefined) return { kind: 'unknown' }
  return ids.length === 1 ? { kind: 'known', id: first } : { kind: 'ambiguous', ids }
}

export const indexNames = ({ members, departments, isComplete }: DirectoryNames): NameIndex => {
  const names = new Map(members)
  const byUserid = indexBy(members, ([id]) => plain(id))
  const byName = indexBy(members, ([, name]) => plain(name))
  const places = new Map(departments)
  const byPlace = indexBy(departments, ([, name]) => plain(name))
  return {
    isComplete,
    members: names,
    departments: places,
    member: (text) => {
      if (names.has(text)) return { kind: 'known', id: text }
      const key = plain(text)
      return meaningOf(byUserid.get(key) ?? byName.get(key))
    },
    department: (text) => {
      const number = /^\d{1,15}$/.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : undefined
      if (number !== undefined && places.has(number)) return { kind: 'known', id: number }
      return meaningOf(byPlace.get(plain(text)))
    },
  }
}
