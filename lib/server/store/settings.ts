import 'server-only'
import type { Store } from './open-store'

/** What the desk remembers about itself, such as when the mirror was last complete. */
export const readSetting = async ({ db }: Store, name: string): Promise<string | null> => {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value ?? null
}

export const writeSetting = async ({ db }: Store, name: string, value: string): Promise<void> => {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
