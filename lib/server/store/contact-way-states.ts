import 'server-only'
import type { Store } from './open-store'

/** Config ids of listed contact ways that already use this state. */
export const findIdsByState = async ({ db }: Store, state: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('contact_way')
    .select('config_id')
    .where('state', '=', state)
    .where('listed', '=', 1)
    .execute()
  return rows.map(({ config_id }) => config_id)
}

/**
 * Listed codes with this state and remark that may have been made since then and that no creation here has: where only
 * the day is known, the whole day counts, but not what was already in the mirror before.
 */
export const findAdoptable = async (
  { db }: Store,
  wanted: { state: string; remark: string; since: number },
): Promise<string[]> => {
  const rows = await db
    .selectFrom('contact_way')
    .select('config_id')
    .where('state', '=', wanted.state)
    .where('remark', '=', wanted.remark)
    .where('listed', '=', 1)
    .where('created_to', '>', wanted.since)
    .where('fetched_at', '>=', wanted.since)
    .where('config_id', 'not in', (select) =>
      select
        .selectFrom('creation')
        .select('config_id')
        .where('config_id', 'is not', null)
        .$castTo<{ config_id: string }>(),
    )
    .execute()
  return rows.map(({ config_id }) => config_id)
}

/** Notes who made a code that was found later. */
export const claimCreated = async ({ db }: Store, configId: string, by: string): Promise<void> => {
  await db.updateTable('contact_way').set({ created_by: by }).where('config_id', '=', configId).execute()
}
