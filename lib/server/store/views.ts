import 'server-only'
import type { ChangeView, View } from '@/lib/core/view'
import type { Store } from './open-store'
import type { ViewTable } from './schema'

/** A person's own views of a list, and those shared with everybody, by name. */
export const findViews = async ({ db }: Store, list: View['list'], ownerId: string): Promise<ViewTable[]> =>
  db
    .selectFrom('view')
    .selectAll()
    .where('list', '=', list)
    .where((where) => where.or([where('owner_id', '=', ownerId), where('shared', '=', 1)]))
    .orderBy('name')
    .orderBy('id')
    .execute()

export const readView = async ({ db }: Store, id: string): Promise<ViewTable | undefined> =>
  db.selectFrom('view').selectAll().where('id', '=', id).executeTakeFirst()

export const countViews = async ({ db }: Store, ownerId: string): Promise<number> => {
  const row = await db
    .selectFrom('view')
    .select((fields) => fields.fn.countAll<number>().as('count'))
    .where('owner_id', '=', ownerId)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Throws a unique violation of `view_once` for a name that its owner has for this list already. */
export const addView = async ({ db }: Store, view: ViewTable): Promise<void> => {
  await db.insertInto('view').values(view).execute()
}

/** Throws as {@link addView} does. */
export const updateView = async (
  { db }: Store,
  id: string,
  { shared, ...rest }: ChangeView,
): Promise<void> => {
  const changes = { ...rest, ...(shared === undefined ? {} : { shared: shared ? 1 : 0 }) }
  if (Object.keys(changes).length === 0) return
  await db.updateTable('view').set(changes).where('id', '=', id).execute()
}

export const removeView = async ({ db }: Store, id: string): Promise<void> => {
  await db.deleteFrom('view').where('id', '=', id).execute()
}
