import 'server-only'
import { sql } from 'kysely'
import type { Entry } from './journal'
import type { Store } from './open-store'

/** What this process is about to send or looks for stays its own until `until` (epoch ms). */
export const renewLeases = async (
  { db }: Store,
  { owner, ids, at, until }: { owner: string; ids: readonly string[]; at: number; until: number },
): Promise<void> => {
  if (ids.length === 0) return
  await db
    .updateTable('creation')
    .set({ lease_until: until })
    .where('id', 'in', ids)
    .where('owner', '=', owner)
    .where('status', 'in', ['pending', 'unknown'])
    .where('lease_until', '>=', at)
    .where('lease_until', '<', until)
    .execute()
}

export interface Interrupted {
  /** Surely never left. */
  unsent: number
  /** May have reached the Hub. */
  unknown: number
}

/**
 * Takes from processes that are gone what they were sending, and lets go what they were looking for. `except`: the process known to be alive, where all others
 * are known to be gone; otherwise a lease that has run out tells.
 */
export const takeInterrupted = async (
  { db }: Store,
  { at, except }: { at: number; except?: string },
): Promise<Interrupted> => {
  const abandoned = db
    .updateTable('creation')
    .where('status', '=', 'pending')
    .where((where) =>
      where.or([
        where('lease_until', 'is', null),
        where('lease_until', '<', at),
        ...(except === undefined ? [] : [where('owner', '!=', except)]),
      ]),
    )
  const unsent = await abandoned
    .set({ status: 'failed', problem: 'interrupted', finished_at: at })
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  const lasting = await abandoned
    .set({ status: 'unknown', problem: 'interrupted', finished_at: at, next_look_at: at, lease_until: null })
    .where('sent_at', 'is not', null)
    .where('temporary', '=', 0)
    .executeTakeFirst()
  const temporary = await abandoned
    .set({ status: 'unknown', problem: 'interrupted', finished_at: at, lease_until: null })
    .where('sent_at', 'is not', null)
    .where('temporary', '=', 1)
    .executeTakeFirst()
  if (except !== undefined) {
    await db
      .updateTable('creation')
      .set({ lease_until: null })
      .where('status', '=', 'unknown')
      .where('owner', '!=', except)
      .execute()
  }
  return {
    unsent: Number(unsent.numUpdatedRows),
    unknown: Number(lasting.numUpdatedRows + temporary.numUpdatedRows),
  }
}

const CLAIMED_AT_ONCE = 500

/** Takes creations that are to be looked for now, the oldest first, so that no other process does. `id`: only that one. */
export const claimLooks = async (
  { db }: Store,
  { owner, at, until, id }: { owner: string; at: number; until: number; id?: string },
): Promise<Entry[]> => {
  let due = db
    .selectFrom('creation')
    .select('id')
    .where('status', '=', 'unknown')
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<', at)]))
  due = id === undefined ? due.where('next_look_at', '<=', at) : due.where('id', '=', id)
  return db
    .updateTable('creation')
    .set({ owner, lease_until: until })
    .where('id', 'in', due.orderBy('created_at').limit(CLAIMED_AT_ONCE))
    .where('status', '=', 'unknown')
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<', at)]))
    .returningAll()
    .execute()
}

/** Lets a creation go that was looked for and not found. `complete`: the look would have found it. */
export const releaseLook = async (
  { db }: Store,
  id: string,
  { owner, complete, nextLookAt }: { owner: string; complete: boolean; nextLookAt: number | null },
): Promise<void> => {
  await db
    .updateTable('creation')
    .set((columns) => ({
      lease_until: null,
      // It may have been laid aside meanwhile.
      next_look_at: sql<number | null>`case when dismissed_at is null then cast(${nextLookAt} as bigint) end`,
      looks: complete ? columns('looks', '+', 1) : columns.ref('looks'),
    }))
    .where('id', '=', id)
    .where('status', '=', 'unknown')
    .where('owner', '=', owner)
    .execute()
}

/** When the next look is due, or null when there is nothing to look for. */
export const nextLook = async ({ db }: Store): Promise<number | null> => {
  const row = await db
    .selectFrom('creation')
    .select((columns) => columns.fn.min('next_look_at').as('at'))
    .where('status', '=', 'unknown')
    .executeTakeFirst()
  return row?.at == null ? null : Number(row.at)
}

/** Lays an unknown creation aside: nobody looks for it any more. False when its outcome is known. */
export const dismissEntry = async (
  { db }: Store,
  id: string,
  { at, by }: { at: number; by: string },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('creation')
    .set({ dismissed_at: at, dismissed_by: by, next_look_at: null })
    .where('id', '=', id)
    .where('status', '=', 'unknown')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
