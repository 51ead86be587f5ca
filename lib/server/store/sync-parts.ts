import 'server-only'
import { type RawBuilder, sql } from 'kysely'
import type { Store } from './open-store'
import type { SyncPartTable } from './schema'

/** The store's own clock in epoch ms: those of the processes may differ. */
export const clockOf = ({ engine }: Pick<Store, 'engine'>): RawBuilder<number> =>
  engine === 'postgres' ? sql`(extract(epoch from clock_timestamp()) * 1000)::bigint` : sql`${Date.now()}`

export interface SyncPartRow extends SyncPartTable {
  /** A process has it and is alive. */
  held: boolean
}

const withHeld = ({ held, ...row }: SyncPartTable & { held: unknown }): SyncPartRow => ({
  ...row,
  held: Boolean(held),
})

/** The part as the store has it; it is made when there is none. */
export const readPart = async (store: Store, name: string): Promise<SyncPartRow> => {
  const read = () =>
    store.db
      .selectFrom('sync_part')
      .selectAll()
      .select(sql<unknown>`owner is not null and lease_until >= ${clockOf(store)}`.as('held'))
      .where('name', '=', name)
      .executeTakeFirst()
  const known = await read()
  if (known) return withHeld(known)
  await store.db
    .insertInto('sync_part')
    .values({
      name,
      owner: null,
      lease_until: null,
      run: 0,
      wish: null,
      opened: 0,
      ended: 0,
      progress: null,
      fault: null,
      failed_at: null,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  return readPart(store, name)
}

/** Begins a run when no other living process has the part. `taken` tells whether it did. */
export const takePart = async (
  store: Store,
  name: string,
  { owner, leaseMs, wish }: { owner: string; leaseMs: number; wish: string },
): Promise<{ taken: boolean; row: SyncPartRow }> => {
  const clock = clockOf(store)
  await readPart(store, name)
  const row = await store.db
    .updateTable('sync_part')
    .set((columns) => ({
      owner,
      wish,
      lease_until: sql<number>`${clock} + cast(${leaseMs} as bigint)`,
      run: columns('run', '+', 1),
    }))
    .where('name', '=', name)
    .where((where) =>
      where.or([
        where('owner', 'is', null),
        where('owner', '=', owner),
        where('lease_until', 'is', null),
        where('lease_until', '<', clock),
      ]),
    )
    .returningAll()
    .executeTakeFirst()
  if (row) return { taken: true, row: { ...row, held: true } }
  return { taken: false, row: await readPart(store, name) }
}

interface Held {
  owner: string
  run: number
}

/** Keeps the part for a while longer and says how far it is. False when another process has it. */
export const renewPart = async (
  store: Store,
  name: string,
  { owner, run, leaseMs, progress, opened }: Held & { leaseMs: number; progress: string; opened: boolean },
): Promise<boolean> => {
  const { numUpdatedRows } = await store.db
    .updateTable('sync_part')
    .set({
      lease_until: sql<number>`${clockOf(store)} + cast(${leaseMs} as bigint)`,
      progress,
      ...(opened ? { opened: run } : {}),
    })
    .where('name', '=', name)
    .where('owner', '=', owner)
    .where('run', '=', run)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Ends a run and lets the part go. False when another process has it. */
export const endPart = async (
  { db }: Store,
  name: string,
  { owner, run, progress, fault }: Held & { progress: string; fault: { text: string; at: number } | null },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('sync_part')
    .set({
      owner: null,
      lease_until: null,
      ended: run,
      progress,
      fault: fault?.text ?? null,
      failed_at: fault?.at ?? null,
      ...(fault ? {} : { opened: run }),
    })
    .where('name', '=', name)
    .where('owner', '=', owner)
    .where('run', '=', run)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes the part from whoever had it: on the embedded engine nobody else is alive. */
export const freePart = async ({ db }: Store, name: string): Promise<void> => {
  await db.updateTable('sync_part').set({ owner: null, lease_until: null }).where('name', '=', name).execute()
}
