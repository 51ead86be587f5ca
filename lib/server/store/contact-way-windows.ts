import 'server-only'
import type { Store } from './open-store'

/** When each window was last listed as a whole, by its first moment; epoch ms. */
export const readWindows = async ({ db }: Store): Promise<Map<number, number>> => {
  const rows = await db.selectFrom('contact_way_window').selectAll().execute()
  return new Map(rows.map(({ starts_at, listed_at }) => [Number(starts_at), Number(listed_at)]))
}

export const writeWindow = async (
  { db }: Store,
  window: { starts_at: number; listed_at: number },
): Promise<void> => {
  await db
    .insertInto('contact_way_window')
    .values(window)
    .onConflict((conflict) => conflict.column('starts_at').doUpdateSet({ listed_at: window.listed_at }))
    .execute()
}
