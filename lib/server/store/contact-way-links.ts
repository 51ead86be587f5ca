import 'server-only'
import type { Kysely } from 'kysely'
import type { ContactWayFields } from '@/lib/core/contact-way/wire'
import { contactWayLinks } from './contact-way-row'
import type { Database } from './schema'

/** Notes who answers a code; `id` is the number of its row, which has no links yet. */
export const saveLinks = async (
  db: Kysely<Database>,
  id: number,
  fields: ContactWayFields,
): Promise<void> => {
  const { users, departments } = contactWayLinks(fields)
  if (users.length > 0) {
    await db
      .insertInto('contact_way_user')
      .values(users.map((userid) => ({ userid, contact_way_id: id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  if (departments.length > 0) {
    await db
      .insertInto('contact_way_department')
      .values(departments.map((department_id) => ({ department_id, contact_way_id: id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

export const removeLinks = async (db: Kysely<Database>, id: number): Promise<void> => {
  await db.deleteFrom('contact_way_user').where('contact_way_id', '=', id).execute()
  await db.deleteFrom('contact_way_department').where('contact_way_id', '=', id).execute()
}
