import 'server-only'
import type { Store } from './open-store'

const STATES_A_STATEMENT = 500

/** Which of the states a creation of this desk, a contact way in WeCom or a channel has already. */
export const findStatesInUse = async ({ db }: Store, states: readonly string[]): Promise<Set<string>> => {
  const found = new Set<string>()
  for (let start = 0; start < states.length; start += STATES_A_STATEMENT) {
    const some = states.slice(start, start + STATES_A_STATEMENT)
    const rows = await db
      .selectFrom('creation')
      .select('state')
      .where('state', 'in', some)
      .where('status', '!=', 'failed')
      .union(
        db
          .selectFrom('contact_way')
          .select('state')
          .where('state', 'in', some)
          .where('listed', '=', 1)
          .where('missing_at', 'is', null),
      )
      .union(db.selectFrom('channel').select('state').where('state', 'in', some))
      .execute()
    for (const { state } of rows) found.add(state)
  }
  return found
}
