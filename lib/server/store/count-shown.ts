import 'server-only'
import type { SelectQueryBuilder } from 'kysely'
import type { Database } from './schema'
import type { TextMatch } from './text-search/match-text'

type Missing = 'with' | 'only' | undefined

interface Counted<Table extends keyof Database> {
  /** How many rows hold the text; undefined where none is looked for. */
  match: TextMatch | undefined
  /** Whether anything but the text narrows the list. */
  isNarrowed: boolean
  missing: Missing
  /** The rows that match, missing ones as asked for. */
  matching: (missing: Missing) => SelectQueryBuilder<Database, Table, object>
}

/** How many rows match. Where only a text is looked for, its count is known already, missing rows and all. */
export const countShown = async <Table extends 'channel' | 'contact_way'>({
  match,
  isNarrowed,
  missing,
  matching,
}: Counted<Table>): Promise<number> => {
  const count = async (which: Missing) => {
    const row = await matching(which)
      .select((fields) => fields.fn.countAll<number>().as('count'))
      .executeTakeFirst()
    return Number((row as { count: number } | undefined)?.count ?? 0)
  }
  if (!match || isNarrowed || missing === 'only') return count(missing)
  return missing === 'with' ? match.count : match.count - (await count('only'))
}
