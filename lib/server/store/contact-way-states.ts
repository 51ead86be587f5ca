import 'server-only'
import type { ContactWayFields } from '@/lib/core/contact-way/wire'
import type { Store } from './open-store'

/** A contact way in WeCom that already uses this state. */
export const findWayOfState = async (
  { db }: Store,
  state: string,
): Promise<{ config_id: string; remark: string } | undefined> =>
  db
    .selectFrom('contact_way')
    .select(['config_id', 'remark'])
    .where('state', '=', state)
    .where('listed', '=', 1)
    .where('missing_at', 'is', null)
    .limit(1)
    .executeTakeFirst()

/** The Hub's clock and this one may differ by as much. */
const CLOCKS_DIFFER_MS = 10 * 60_000

/**
 * Listed codes that this desk first heard of after `since` (epoch ms), that may have been made since then and that no
 * creation here has: with this `state`, or with none.
 */
export const findStrangers = async (
  { db }: Store,
  { state, since }: { state: string; since: number },
): Promise<ContactWayFields[]> => {
  const rows = await db
    .selectFrom('contact_way')
    .select('fields')
    .where('state', 'in', [state, ''])
    .where('listed', '=', 1)
    .where('first_seen_at', '>=', since)
    .where('created_to', '>', since - CLOCKS_DIFFER_MS)
    .where('fields', 'is not', null)
    .where('config_id', 'not in', (select) =>
      select
        .selectFrom('creation')
        .select('config_id')
        .where('config_id', 'is not', null)
        .$castTo<{ config_id: string }>(),
    )
    .orderBy('first_seen_at')
    .orderBy('config_id')
    .execute()
  return rows.map(({ fields }) => JSON.parse(fields ?? '{}') as ContactWayFields)
}

/** Notes who made a code that was found later, and when it was asked for (epoch ms). */
export const claimCreated = async (
  { db }: Store,
  configId: string,
  { by, at }: { by: string; at: number },
): Promise<void> => {
  await db
    .updateTable('contact_way')
    .set({ created_by: by, created_from: at, created_to: at })
    .where('config_id', '=', configId)
    .execute()
}
