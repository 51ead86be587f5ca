import 'server-only'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { ContactWay, ContactWayFields } from '@/lib/core/contact-way/wire'
import { writeInBulk } from './bulk-write'
import { removeLinks, saveLinks } from './contact-way-links'
import { contactWayRow, emptyContactWay, type MemberNames, toContactWay } from './contact-way-row'
import { readMemberNames } from './directory'
import { type ContactWayTable, LISTED } from './mirror-tables'
import type { Store } from './open-store'
import type { Database } from './schema'
import { saveTexts } from './text-search/save-texts'
import { searchText } from './text-search/search-text'

const IDS_A_STATEMENT = 500

/** What the Hub answered for one code, and when; epoch ms. */
interface Answer {
  fields: ContactWayFields
  at: number
}

type KnownCreation = Partial<
  Pick<Selectable<ContactWayTable>, 'created_from' | 'created_to' | 'created_by' | 'listed'>
>

const saveIn = async (
  transaction: Kysely<Database>,
  { fields, at }: Answer,
  { known = {}, names }: { known?: KnownCreation; names: MemberNames },
): Promise<void> => {
  const { columns, text } = contactWayRow(fields, names)
  const before = await transaction
    .selectFrom('contact_way')
    .select(['id', 'fields', 'listed'])
    .where('config_id', '=', fields.config_id)
    .executeTakeFirst()
  const isSame = before !== undefined && before.fields === columns.fields
  const values = { ...(isSame ? {} : columns), fetched_at: at, missing_at: null, ...known }
  const { id } = before
    ? await transaction
        .updateTable('contact_way')
        .set(values)
        .where('id', '=', before.id)
        .returning('id')
        .executeTakeFirstOrThrow()
    : await transaction
        .insertInto('contact_way')
        .values({ ...emptyContactWay(fields.config_id, at), ...columns, ...values })
        .onConflict((conflict) => conflict.column('config_id').doUpdateSet({ ...columns, ...values }))
        .returning('id')
        .executeTakeFirstOrThrow()
  // Codes behind channels are in no list that is searched.
  if (before?.listed === 1 || known.listed === 1) await saveTexts(transaction, 'contact_way', [{ id, text }])
  if (isSame) return
  if (before?.fields !== null) await removeLinks(transaction, id)
  await saveLinks(transaction, id, fields)
}

const saveOne = ({ db }: Store, answer: Answer, known: KnownCreation = {}): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const names = await readMemberNames(transaction, answer.fields.user ?? [])
    await saveIn(transaction, answer, { known, names })
  })

/** Writes what the Hub answered for one code. */
export const saveDetails = (store: Store, fields: ContactWayFields, fetchedAt: number): Promise<void> =>
  saveOne(store, { fields, at: fetchedAt })

/** Writes what the Hub answered for several codes, at their moments, all or nothing. */
export const saveManyDetails = (store: Store, answers: readonly Answer[]): Promise<void> =>
  writeInBulk(store, async (transaction) => {
    const users = new Set(answers.flatMap(({ fields }) => fields.user ?? []))
    const names = await readMemberNames(transaction, [...users])
    for (const answer of answers) await saveIn(transaction, answer, { names })
  })

/** Puts a code made here into the mirror at once, with the moment of its making. */
export const saveCreated = (
  store: Store,
  fields: ContactWayFields,
  made: { at: number; by: string },
): Promise<void> =>
  saveOne(
    store,
    { fields, at: made.at },
    { created_from: made.at, created_to: made.at, created_by: made.by, listed: 1 },
  )

/** Notes that the Hub knows no such code (any more). What was known of it stays. */
export const markMissing = async ({ db }: Store, configId: string, at: number): Promise<void> => {
  await db.updateTable('contact_way').set({ missing_at: at }).where('config_id', '=', configId).execute()
}

/** Those of the ids that no list shows yet, with what is known of them. */
const readUnlisted = async (db: Kysely<Database>, ids: readonly string[]) =>
  db
    .selectFrom('contact_way')
    .select(['id', 'config_id', 'fields'])
    .where('config_id', 'in', ids)
    .where('listed', '=', 0)
    .execute()

const listSome = (
  store: Store,
  ids: readonly string[],
  made: { from: number; to: number },
  at: number,
): Promise<void> =>
  writeInBulk(store, async (transaction) => {
    const unlisted = await readUnlisted(transaction, ids)
    const written = await transaction
      .insertInto('contact_way')
      .values(
        ids.map((id) => ({
          ...emptyContactWay(id, at),
          listed: 1,
          created_from: made.from,
          created_to: made.to,
        })),
      )
      .onConflict((conflict) =>
        conflict.column('config_id').doUpdateSet({
          listed: 1,
          missing_at: null,
          created_from: sql<number>`case when contact_way.created_from is null
            or contact_way.created_to - contact_way.created_from > excluded.created_to - excluded.created_from
            then excluded.created_from else contact_way.created_from end`,
          created_to: sql<number>`case when contact_way.created_from is null
            or contact_way.created_to - contact_way.created_from > excluded.created_to - excluded.created_from
            then excluded.created_to else contact_way.created_to end`,
        }),
      )
      .returning(['id', 'config_id', 'fetched_at'])
      .execute()
    const unknown = written.filter(({ fetched_at }) => fetched_at === null)
    const texts = unknown.map(({ id, config_id }) => ({ id, text: searchText([config_id]) }))
    for (const { id, fields } of unlisted) {
      if (fields === null) continue
      const known = JSON.parse(fields) as ContactWayFields
      const names = await readMemberNames(transaction, known.user ?? [])
      texts.push({ id, text: contactWayRow(known, names).text })
    }
    await saveTexts(transaction, 'contact_way', texts)
  })

/** Notes ids that WeCom lists, at `at`, as made in [from, to); an earlier, narrower knowledge is kept. */
export const saveListed = async (
  store: Store,
  configIds: readonly string[],
  made: { from: number; to: number },
  at: number,
): Promise<void> => {
  const ids = [...new Set(configIds)]
  for (let start = 0; start < ids.length; start += IDS_A_STATEMENT) {
    await listSome(store, ids.slice(start, start + IDS_A_STATEMENT), made, at)
  }
}

export const readContactWay = async (
  { db }: Store,
  configId: string,
): Promise<{ contactWay: ContactWay; missing: boolean } | null> => {
  const row = await db
    .selectFrom('contact_way')
    .selectAll()
    .where('config_id', '=', configId)
    .executeTakeFirst()
  return row ? { contactWay: toContactWay(row), missing: row.missing_at !== null } : null
}

/** Whether the mirror holds any contact way of WeCom's list. */
export const hasListed = async ({ db }: Store): Promise<boolean> =>
  (await db
    .selectFrom('contact_way')
    .select('id')
    .where('listed', '=', LISTED)
    .limit(1)
    .executeTakeFirst()) !== undefined
