import 'server-only'
import { randomUUID } from 'node:crypto'
import type { DeskUser } from '@/lib/core/roles'
import { type ChangeView, type CreateView, MAX_VIEWS, type View } from '@/lib/core/view'
import { DeskFault } from '@/lib/server/desk-fault'
import type { ViewTable } from '@/lib/server/store/schema'
import { isUniqueViolation } from '@/lib/server/store/unique-violation'
import { addView, countViews, findViews, readView, removeView, updateView } from '@/lib/server/store/views'
import type { Context } from './context'

type ViewContext = Pick<Context, 'store'>

const toView = (
  { id, list, name, query, shared, owner_id, owner_name }: ViewTable,
  user: DeskUser,
): View => ({
  id,
  list,
  name,
  query,
  shared: shared === 1,
  owner: owner_name,
  mine: owner_id === user.id,
})

const orTaken = <T>(written: Promise<T>): Promise<T> =>
  written.catch((error: unknown) => {
    throw isUniqueViolation(error, 'view.owner_id', 'view_once') ? new DeskFault('view_name_taken') : error
  })

/** Somebody else's view can be looked at, and changed by an administrator alone. What is not shared is not there. */
const readOwn = async ({ store }: ViewContext, user: DeskUser, id: string): Promise<ViewTable> => {
  const view = await readView(store, id)
  const isMine = view?.owner_id === user.id
  if (!view || (!isMine && view.shared === 0)) throw new DeskFault('not_found')
  if (!isMine && user.role !== 'admin') throw new DeskFault('forbidden')
  return view
}

/** A person's own views of a list and those shared with everybody. */
export const listViews = async (
  { store }: ViewContext,
  user: DeskUser,
  list: View['list'],
): Promise<{ items: View[] }> => ({
  items: (await findViews(store, list, user.id)).map((view) => toView(view, user)),
})

/** Keeps a list's address under a name. Throws `view_name_taken`, `too_many_views`. */
export const createView = async (
  { store }: ViewContext,
  user: DeskUser,
  { list, name, query, shared }: CreateView,
): Promise<View> => {
  if ((await countViews(store, user.id)) >= MAX_VIEWS) throw new DeskFault('too_many_views')
  const view: ViewTable = {
    id: randomUUID(),
    list,
    name,
    query,
    shared: shared ? 1 : 0,
    owner_id: user.id,
    owner_name: user.name,
  }
  await orTaken(addView(store, view))
  return toView(view, user)
}

/** Throws `not_found`, `forbidden`, `view_name_taken`. */
export const changeView = async (
  context: ViewContext,
  user: DeskUser,
  id: string,
  change: ChangeView,
): Promise<View> => {
  await readOwn(context, user, id)
  await orTaken(updateView(context.store, id, change))
  return toView(await readOwn(context, user, id), user)
}

/** Throws `not_found`, `forbidden`. */
export const deleteView = async (context: ViewContext, user: DeskUser, id: string): Promise<void> => {
  await readOwn(context, user, id)
  await removeView(context.store, id)
}
