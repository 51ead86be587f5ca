import 'server-only'
import { LISTED } from './mirror-tables'
import type { Store } from './open-store'

const TEXTS_A_STATEMENT = 500

const findInUse = async (
  { db }: Store,
  column: 'state' | 'remark',
  texts: readonly string[],
): Promise<Set<string>> => {
  const found = new Set<string>()
  for (let start = 0; start < texts.length; start += TEXTS_A_STATEMENT) {
    const some = texts.slice(start, start + TEXTS_A_STATEMENT)
    const rows = await db
      .selectFrom('creation')
      .select(`${column} as text`)
      .where(column, 'in', some)
      .where('status', '!=', 'failed')
      .union(
        db
          .selectFrom('contact_way')
          .select(`${column} as text`)
          .where(column, 'in', some)
          .where('listed', '=', LISTED)
          .where('missing_at', 'is', null),
      )
      .union(db.selectFrom('channel').select(`${column} as text`).where(column, 'in', some))
      .execute()
    for (const { text } of rows) found.add(text)
  }
  return found
}

/** Which of the states a creation of this desk, a contact way in WeCom or a channel has already. */
export const findStatesInUse = (store: Store, states: readonly string[]): Promise<Set<string>> =>
  findInUse(store, 'state', states)

/** Which of the names a creation of this desk, a contact way in WeCom or a channel has already. */
export const findRemarksInUse = (store: Store, remarks: readonly string[]): Promise<Set<string>> =>
  findInUse(store, 'remark', remarks)
