import 'server-only'
import { type SelectQueryBuilder, sql } from 'kysely'
import { rangeEnd, rangeStart } from '@/lib/core/calendar'
import type { ContactWayIdsQuery, ListContactWaysQuery, Makers } from '@/lib/core/contact-way/query'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { CONTACT_WAY_COLUMNS, toContactWay } from './contact-way-row'
import { countShown } from './count-shown'
import { inOrder, type Plan, readListPage } from './list-order'
import { LISTED } from './mirror-tables'
import type { Store } from './open-store'
import type { Database } from './schema'
import { matchText, type TextMatch } from './text-search/match-text'

type Filters = Omit<ContactWayIdsQuery, 'sort' | 'order'>
type Matching = SelectQueryBuilder<Database, 'contact_way', object>

const sortColumns = {
  createdAt: 'created_from',
  remark: 'name_key',
  state: 'state',
  configId: 'config_id',
  type: 'type',
  user: 'receiver_key',
  createdBy: 'created_by',
} as const satisfies Record<ContactWayIdsQuery['sort'], keyof Database['contact_way']>

/** Who a department stands for: it and all beneath it, and the members of these. */
const beneath = (department: number) => sql`(
  with recursive beneath (id) as (
    select cast(${department} as bigint) as id
    union select department.id from department inner join beneath on department.parentid = beneath.id)
  select id from beneath)`

const withDepartment = (matching: Matching, { db, engine }: Store, department: number): Matching => {
  const elements =
    engine === 'sqlite'
      ? sql`json_each(member.departments) as belongs`
      : sql`json_array_elements_text(member.departments::json) as belongs (value)`
  const members = sql<string>`(select member.userid from member, ${elements}
    where cast(belongs.value as bigint) in ${beneath(department)})`
  const given = db
    .selectFrom('contact_way_department')
    .select('contact_way_id')
    .where(sql<boolean>`department_id in ${beneath(department)}`)
    .union(
      db.selectFrom('contact_way_user').select('contact_way_id').where(sql<boolean>`userid in ${members}`),
    )
  return matching.where('id', 'in', given)
}

/** The column itself, or one that no index knows. */
const column = (name: 'type' | 'created_from', plan: Plan) =>
  plan === 'few' ? sql<number>`${sql.ref(name)}` : sql<number>`${sql.ref(name)} + 0`

const withKind = (matching: Matching, { type, scene, user }: Filters, plan: Plan): Matching => {
  let narrowed = matching
  if (type !== undefined) narrowed = narrowed.where(column('type', plan), '=', type)
  if (scene !== undefined) narrowed = narrowed.where('scene', '=', scene)
  if (user === undefined) return narrowed
  return narrowed.where('id', 'in', (select) =>
    select.selectFrom('contact_way_user').select('contact_way_id').where('userid', '=', user),
  )
}

const withMaking = (matching: Matching, { from, to, madeHere, madeBy }: Filters, plan: Plan): Matching => {
  const created = column('created_from', plan)
  let narrowed = matching
  if (from) {
    const start = rangeStart(from)
    narrowed = narrowed.where((where) =>
      where.or([where('created_to', '>', start), where(created, '>=', start)]),
    )
  }
  if (to) narrowed = narrowed.where(created, '<', rangeEnd(to))
  if (madeHere) narrowed = narrowed.where('created_by', madeHere === '1' ? 'is not' : 'is', null)
  return madeBy ? narrowed.where('created_by', '=', madeBy) : narrowed
}

const matchingWays = (
  store: Store,
  filters: Filters,
  { match, plan = 'few' }: { match: TextMatch | undefined; plan?: Plan },
): Matching => {
  let matching: Matching = store.db.selectFrom('contact_way').where('listed', '=', LISTED)
  if (filters.missing !== 'with') {
    matching = matching.where('missing_at', filters.missing === 'only' ? 'is not' : 'is', null)
  }
  matching = withMaking(withKind(matching, filters, plan), filters, plan)
  if (filters.department !== undefined) matching = withDepartment(matching, store, filters.department)
  return match ? matching.where(match.condition('contact_way.id')) : matching
}

const matchOf = async (store: Store, { q }: Filters): Promise<TextMatch | undefined> =>
  q ? matchText(store, 'contact_way', q) : undefined

/** Filters beside the text; `q` and what orders and pages are not among them. */
const isNarrowed = ({ type, scene, user, department, madeHere, madeBy, from, to }: Filters) =>
  [type, scene, user, department, madeHere, madeBy, from, to].some((value) => value !== undefined)

const filtersOf = (query: Filters): Filters => ({
  q: query.q,
  type: query.type,
  scene: query.scene,
  user: query.user,
  department: query.department,
  madeHere: query.madeHere,
  madeBy: query.madeBy,
  from: query.from,
  to: query.to,
  missing: query.missing,
})

/**
 * One page of the mirror, with the number of all contact ways that match. A code whose day is not known yet is in
 * every range that it may have been made in.
 */
export const findContactWays = async (
  store: Store,
  query: ListContactWaysQuery,
): Promise<{ items: ContactWay[]; total: number }> => {
  const filters = filtersOf(query)
  const match = await matchOf(store, filters)
  const count = () =>
    store.remember(JSON.stringify(['contact_way', 'count', filters]), () =>
      countShown({
        match,
        isNarrowed: isNarrowed(filters),
        missing: filters.missing,
        matching: (missing) => matchingWays(store, { ...filters, missing }, { match }),
      }),
    )
  const read = (plan: Plan) =>
    matchingWays(store, filters, { match, plan })
      .select(CONTACT_WAY_COLUMNS)
      .orderBy(inOrder(sortColumns[query.sort], query.order, match))
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute()
  const { total, rows } = await readListPage(store, { count, read, after: (query.page - 1) * query.pageSize })
  return { items: rows.map(toContactWay), total }
}

/** The config ids of all contact ways that match, in the order of the list. */
export const findContactWayIds = async (
  store: Store,
  query: ContactWayIdsQuery,
): Promise<{ items: string[]; total: number }> => {
  const match = await matchOf(store, query)
  const rows = await matchingWays({ ...store, db: store.aside }, query, { match })
    .select('config_id')
    .orderBy(inOrder(sortColumns[query.sort], query.order, match))
    .execute()
  return { items: rows.map(({ config_id }) => config_id), total: rows.length }
}

/** These contact ways, in the order of their ids as given. */
export const readContactWays = async ({ db }: Store, configIds: readonly string[]): Promise<ContactWay[]> => {
  const rows = await db
    .selectFrom('contact_way')
    .select(CONTACT_WAY_COLUMNS)
    .where('config_id', 'in', configIds)
    .execute()
  const found = new Map(rows.map((row) => [row.config_id, toContactWay(row)]))
  return configIds.flatMap((id) => found.get(id) ?? [])
}

/** Everybody who made a contact way here, the busiest first. */
export const findMakers = async ({ db }: Store): Promise<Makers['items']> => {
  const rows = await db
    .selectFrom('contact_way')
    .select((fields) => ['created_by as name', fields.fn.countAll<number>().as('count')])
    .where('listed', '=', LISTED)
    .where('missing_at', 'is', null)
    .where('created_by', 'is not', null)
    .groupBy('created_by')
    .orderBy('count', 'desc')
    .orderBy('created_by')
    .execute()
  return rows.map(({ name, count }) => ({ name: name ?? '', count: Number(count) }))
}
