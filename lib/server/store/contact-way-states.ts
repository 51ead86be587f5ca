import 'server-only'
import type { ContactWayFields } from '@/lib/core/contact-way/wire'
import { LISTED } from './mirror-tables'
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
    .where('listed', '=', LISTED)
    .where('missing_at', 'is', null)
    .limit(1)
    .executeTakeFirst()

/** The Hub's clock and this one may differ by as much. */
const CLOCKS_DIFFER_MS = 10 * 60_000

export interface Stranger {
  fields: ContactWayFields
  /** When this desk first heard of it; epoch ms, 0 for what it knew before it took note. */
  seenAt: number
}

/**
 * Listed codes that may have been made since `since` (epoch ms) and that no creation here has: with this `state`, or
 * with none and first heard of since then.
 */
export const findStrangers = async (
  { db }: Store,
  { state, since }: { state: string; since: number },
): Promise<Stranger[]> => {
  const rows = await db
    .selectFrom('contact_way')
    .select(['fields', 'first_seen_at'])
    .where((where) =>
      where.or([
        where('state', '=', state),
        where.and([where('state', '=', ''), where('first_seen_at', '>=', since)]),
      ]),
    )
    .where('listed', '=', LISTED)
    .where('missing_at', 'is', null)
    .where('created_to', '>', since - CLOCKS_DIFFER_MS)
    .where('fields', 'is not', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('creation')
            .select('creation.id')
            .whereRef('creation.config_id', '=', 'contact_way.config_id'),
        ),
      ),
    )
    .orderBy('first_seen_at')
    .orderBy('config_id')
    .execute()
  return rows.map(({ fields, first_seen_at }) => ({
    fields: JSON.parse(fields ?? '{}') as ContactWayFields,
    seenAt: first_seen_at ?? 0,
  }))
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
