import 'server-only'
import { sql } from 'kysely'
import { DAY_MS, dayOf } from '@/lib/core/calendar'
import type { ContactWay, ContactWayFields } from '@/lib/core/contact-way/wire'
import { foldText } from '@/lib/core/search'
import type { Store } from './open-store'
import type { ContactWayTable } from './schema'

const IDS_A_STATEMENT = 500

const emptyRow = (config_id: string, at: number): ContactWayTable => ({
  config_id,
  fields: null,
  type: null,
  scene: null,
  users: '',
  remark: '',
  state: '',
  search: foldText(config_id),
  created_from: null,
  created_to: null,
  created_by: null,
  listed: 0,
  fetched_at: null,
  first_seen_at: at,
  missing_at: null,
})

/** Users stand between line breaks, so that one of them is found as a whole. */
const userLines = (users: readonly string[]) => (users.length === 0 ? '' : `\n${users.join('\n')}\n`)

const detailColumns = (fields: ContactWayFields, fetchedAt: number) => ({
  fields: JSON.stringify(fields),
  type: fields.type ?? null,
  scene: fields.scene ?? null,
  users: userLines(fields.user ?? []),
  remark: fields.remark ?? '',
  state: fields.state ?? '',
  search: foldText([fields.remark, fields.state, fields.config_id, ...(fields.user ?? [])].join('\n')),
  fetched_at: fetchedAt,
  missing_at: null,
})

const knownCreation = ({ created_from, created_to }: ContactWayTable) => {
  if (created_from === null || created_to === null) return { createdAt: null, createdPrecision: null }
  if (created_from === created_to) {
    return { createdAt: new Date(created_from).toISOString(), createdPrecision: 'moment' as const }
  }
  return created_to - created_from <= DAY_MS
    ? { createdAt: dayOf(created_from), createdPrecision: 'day' as const }
    : { createdAt: null, createdPrecision: null }
}

/** A contact way from its row. */
export const toContactWay = (row: ContactWayTable): ContactWay => ({
  ...(row.fields === null ? { config_id: row.config_id } : (JSON.parse(row.fields) as ContactWayFields)),
  fetchedAt: row.fetched_at === null ? null : new Date(row.fetched_at).toISOString(),
  ...knownCreation(row),
  createdBy: row.created_by,
})

/** Writes what the Hub answered for one code. */
export const saveDetails = async (
  { db }: Store,
  fields: ContactWayFields,
  fetchedAt: number,
): Promise<void> => {
  const columns = detailColumns(fields, fetchedAt)
  await db
    .insertInto('contact_way')
    .values({ ...emptyRow(fields.config_id, fetchedAt), ...columns })
    .onConflict((conflict) => conflict.column('config_id').doUpdateSet(columns))
    .execute()
}

/** Puts a code made here into the mirror at once, with the moment of its making. */
export const saveCreated = async (
  store: Store,
  fields: ContactWayFields,
  made: { at: number; by: string },
): Promise<void> => {
  const columns = {
    ...detailColumns(fields, made.at),
    created_from: made.at,
    created_to: made.at,
    created_by: made.by,
    listed: 1,
  }
  await store.db
    .insertInto('contact_way')
    .values({ ...emptyRow(fields.config_id, made.at), ...columns })
    .onConflict((conflict) => conflict.column('config_id').doUpdateSet(columns))
    .execute()
}

/** Notes that the Hub knows no such code (any more). What was known of it stays. */
export const markMissing = async ({ db }: Store, configId: string, at: number): Promise<void> => {
  await db.updateTable('contact_way').set({ missing_at: at }).where('config_id', '=', configId).execute()
}

/** Notes ids that WeCom lists, at `at`, as made in [from, to); an earlier, narrower knowledge is kept. */
export const saveListed = async (
  { db }: Store,
  configIds: readonly string[],
  made: { from: number; to: number },
  at: number,
): Promise<void> => {
  const ids = [...new Set(configIds)]
  for (let start = 0; start < ids.length; start += IDS_A_STATEMENT) {
    const rows = ids
      .slice(start, start + IDS_A_STATEMENT)
      .map((id) => ({ ...emptyRow(id, at), listed: 1, created_from: made.from, created_to: made.to }))
    await db
      .insertInto('contact_way')
      .values(rows)
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
      .execute()
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

/** Up to `limit` listed ids without details, or with details older than `before`, the newest first. */
export const findIdsToFetch = async ({ db }: Store, before: number, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('contact_way')
    .select('config_id')
    .where('listed', '=', 1)
    .where('missing_at', 'is', null)
    .where((where) => where.or([where('fetched_at', 'is', null), where('fetched_at', '<', before)]))
    .orderBy(sql`coalesce(created_from, 0) desc, config_id`)
    .limit(limit)
    .execute()
  return rows.map(({ config_id }) => config_id)
}

export const countListed = async ({ db }: Store): Promise<{ total: number; fetched: number }> => {
  const row = await db
    .selectFrom('contact_way')
    .select((fields) => [
      fields.fn.countAll<number>().as('total'),
      fields.fn.count<number>('fetched_at').as('fetched'),
    ])
    .where('listed', '=', 1)
    .where('missing_at', 'is', null)
    .executeTakeFirst()
  return { total: Number(row?.total ?? 0), fetched: Number(row?.fetched ?? 0) }
}

/** Those of the ids that are not in the mirror at all. */
export const findUnseen = async ({ db }: Store, configIds: readonly string[]): Promise<string[]> => {
  const known = new Set<string>()
  for (let start = 0; start < configIds.length; start += IDS_A_STATEMENT) {
    const rows = await db
      .selectFrom('contact_way')
      .select('config_id')
      .where('config_id', 'in', configIds.slice(start, start + IDS_A_STATEMENT))
      .execute()
    for (const { config_id } of rows) known.add(config_id)
  }
  return configIds.filter((id) => !known.has(id))
}

/**
 * Those of the ids whose details are not known. A code first heard of after `since` (epoch ms) may be listed before
 * the Hub can tell about it; any other that the Hub did not know is not asked for again.
 */
export const findWithoutDetails = async (
  { db }: Store,
  configIds: readonly string[],
  since: number,
): Promise<string[]> => {
  const missing: string[] = []
  for (let start = 0; start < configIds.length; start += IDS_A_STATEMENT) {
    const rows = await db
      .selectFrom('contact_way')
      .select('config_id')
      .where('config_id', 'in', configIds.slice(start, start + IDS_A_STATEMENT))
      .where('fetched_at', 'is', null)
      .where((where) => where.or([where('missing_at', 'is', null), where('first_seen_at', '>=', since)]))
      .execute()
    missing.push(...rows.map(({ config_id }) => config_id))
  }
  return missing
}
