import 'server-only'

const mirrorTables = new Set([
  'channel',
  'channel_tag',
  'channel_text',
  'tag',
  'contact_way',
  'contact_way_text',
  'contact_way_user',
  'contact_way_department',
  'contact_way_window',
  'department',
  'member',
  'setting',
])
const accountTables = new Set(['user', 'session', 'account'])

const WRITE = /^\s*(?:insert(?: or \w+)? into|update|delete from)\s+"?(\w+)/i

/** How often this process has written to a part of the store: what was read before may differ since. */
export interface Changes {
  mirror: number
  accounts: number
}

export const noChanges = (): Changes => ({ mirror: 0, accounts: 0 })

/** Counts a statement that writes, and the end of a transaction: others saw what was before until then. */
export const countChange = (changes: Changes, statement: string): void => {
  if (statement === 'commit') {
    changes.mirror += 1
    changes.accounts += 1
    return
  }
  const table = WRITE.exec(statement)?.[1]
  if (table === undefined) return
  if (mirrorTables.has(table)) changes.mirror += 1
  if (accountTables.has(table)) changes.accounts += 1
}
