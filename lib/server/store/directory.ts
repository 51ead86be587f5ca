import 'server-only'
import type { Kysely } from 'kysely'
import type { ContactWayFields } from '@/lib/core/contact-way/wire'
import { contactWayRow } from './contact-way-row'
import { LISTED } from './mirror-tables'
import type { Store } from './open-store'
import type { Database } from './schema'
import { saveTexts } from './text-search/save-texts'

const ROWS_A_STATEMENT = 500

export interface KnownDepartment {
  id: number
  name: string
  parentid: number
  /** A larger one comes first. */
  order: number
}

export interface KnownMember {
  userid: string
  name: string
  /** Ids of departments. */
  departments: number[]
}

export interface KnownDirectory {
  departments: KnownDepartment[]
  members: KnownMember[]
}

const chunked = async <T>(items: readonly T[], write: (some: T[]) => Promise<unknown>) => {
  for (let start = 0; start < items.length; start += ROWS_A_STATEMENT) {
    await write(items.slice(start, start + ROWS_A_STATEMENT))
  }
}

/** What is found and sorted by a member's name is written anew where that name is another one now. */
const rename = async (db: Kysely<Database>, userids: readonly string[], names: ReadonlyMap<string, string>) =>
  chunked(userids, async (some) => {
    const rows = await db
      .selectFrom('contact_way')
      .select(['id', 'fields'])
      .where('id', 'in', (select) =>
        select.selectFrom('contact_way_user').select('contact_way_id').where('userid', 'in', some),
      )
      .where('fields', 'is not', null)
      .where('listed', '=', LISTED)
      .execute()
    const made = rows.map(({ id, fields }) => ({
      id,
      ...contactWayRow(JSON.parse(fields ?? '{}') as ContactWayFields, names),
    }))
    await saveTexts(
      db,
      'contact_way',
      made.map(({ id, text }) => ({ id, text })),
    )
    for (const { id, columns } of made) {
      await db
        .updateTable('contact_way')
        .set({ receiver_key: columns.receiver_key })
        .where('id', '=', id)
        .where('receiver_key', '!=', columns.receiver_key)
        .execute()
    }
  })

/** Keeps the whole directory, so that names are known and found while the Hub is away. */
export const saveDirectory = ({ db }: Store, { departments, members }: KnownDirectory): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const before = new Map(
      (await transaction.selectFrom('member').select(['userid', 'name']).execute()).map(
        ({ userid, name }) => [userid, name],
      ),
    )
    await transaction.deleteFrom('department').execute()
    await chunked(departments, (some) =>
      transaction
        .insertInto('department')
        .values(some.map(({ id, name, parentid, order }) => ({ id, name, parentid, place: order })))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute(),
    )
    await transaction.deleteFrom('member').execute()
    await chunked(members, (some) =>
      transaction
        .insertInto('member')
        .values(some.map((member) => ({ ...member, departments: JSON.stringify(member.departments) })))
        .onConflict((conflict) => conflict.column('userid').doNothing())
        .execute(),
    )
    const names = new Map(members.map(({ userid, name }) => [userid, name]))
    const changed = [...new Set([...before.keys(), ...names.keys()])].filter(
      (userid) => before.get(userid) !== names.get(userid),
    )
    await rename(transaction, changed, names)
  })

/** The directory as it was last read from the Hub; null where it never was. */
export const readDirectory = async ({ db }: Store): Promise<KnownDirectory | null> => {
  const departments = await db.selectFrom('department').selectAll().execute()
  if (departments.length === 0) return null
  const members = await db.selectFrom('member').selectAll().execute()
  return {
    departments: departments.map(({ place, ...department }) => ({ ...department, order: place })),
    members: members.map((member) => ({
      ...member,
      departments: JSON.parse(member.departments) as number[],
    })),
  }
}

/** The names of these members, as far as they are known. */
export const readMemberNames = async (
  db: Kysely<Database>,
  userids: readonly string[],
): Promise<Map<string, string>> => {
  const names = new Map<string, string>()
  await chunked(userids, async (some) => {
    const rows = await db
      .selectFrom('member')
      .select(['userid', 'name'])
      .where('userid', 'in', some)
      .execute()
    for (const { userid, name } of rows) names.set(userid, name)
  })
  return names
}

/** The names of everybody and of all departments that these codes are given to, as far as they are known. */
export const readNamesOf = async (
  { db }: Store,
  ways: readonly Pick<ContactWayFields, 'user' | 'party'>[],
): Promise<{ members: Map<string, string>; departments: Map<number, string> }> => {
  const userids = [...new Set(ways.flatMap(({ user }) => user ?? []))]
  const ids = [...new Set(ways.flatMap(({ party }) => party ?? []))]
  const departments = new Map<number, string>()
  await chunked(ids, async (some) => {
    const rows = await db.selectFrom('department').select(['id', 'name']).where('id', 'in', some).execute()
    for (const { id, name } of rows) departments.set(id, name)
  })
  return { members: await readMemberNames(db, userids), departments }
}
