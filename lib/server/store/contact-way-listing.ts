import 'server-only'
import { DAY_MS } from '@/lib/core/calendar'
import { breathe } from './breathe'
import { writeInBulk } from './bulk-write'
import { saveListed } from './contact-way-mirror'
import { LISTED } from './mirror-tables'
import type { Store } from './open-store'

const IDS_A_READ = 500
const IDS_A_SCAN = 2_000

interface Window {
  /** Epoch milliseconds; `to` is exclusive. */
  from: number
  to: number
}

const readKnown = async ({ db }: Store, ids: readonly string[]) => {
  const rows = await db
    .selectFrom('contact_way')
    .select(['config_id', 'listed', 'missing_at', 'unlisted_at', 'created_from', 'created_to'])
    .where('config_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.config_id, row]))
}
type Known = Awaited<ReturnType<typeof readKnown>> extends Map<string, infer Row> ? Row : never

/** A code that is listed though `get` denies it is asked for again once a day, or when the list had left it out. */
const isBack = ({ missing_at, unlisted_at }: Known, at: number) =>
  missing_at !== null && (unlisted_at !== null || at - missing_at > DAY_MS)

const saysMore = ({ created_from, created_to }: Known, made: Window) =>
  created_from === null || created_to === null || created_to - created_from > made.to - made.from

/** Notes what is new or has changed of ids that WeCom lists, at `at`, as made in [from, to). */
export const saveListedChanges = async (
  store: Store,
  configIds: readonly string[],
  made: Window,
  at: number,
): Promise<void> => {
  const ids = [...new Set(configIds)]
  for (let start = 0; start < ids.length; start += IDS_A_READ) {
    const some = ids.slice(start, start + IDS_A_READ)
    const known = await readKnown(store, some)
    const changed = some.filter((id) => {
      const row = known.get(id)
      return !row || row.listed === 0 || isBack(row, at) || (row.missing_at === null && saysMore(row, made))
    })
    await saveListed(store, changed, made, at)
    const relisted = some.filter((id) => known.get(id)?.unlisted_at != null)
    if (relisted.length > 0) {
      await writeInBulk(store, (db) =>
        db.updateTable('contact_way').set({ unlisted_at: null }).where('config_id', 'in', relisted).execute(),
      )
    }
    await breathe()
  }
}

/** Notes that WeCom lists these no longer: they are asked for one by one. */
export const noteNotListed = async (
  store: Store,
  configIds: readonly string[],
  at: number,
): Promise<void> => {
  for (let start = 0; start < configIds.length; start += IDS_A_READ) {
    const some = configIds.slice(start, start + IDS_A_READ)
    await writeInBulk(store, (writer) =>
      writer.updateTable('contact_way').set({ unlisted_at: at }).where('config_id', 'in', some).execute(),
    )
  }
}

/** Notes which contact ways of a window a whole listing that began at `startedAt` did not show. Returns how many. */
export const noteUnlisted = async (
  store: Store,
  { from, to }: Window,
  { seen, startedAt, at }: { seen: ReadonlySet<string>; startedAt: number; at: number },
): Promise<number> => {
  let last = ''
  let noted = 0
  for (;;) {
    const rows = await store.db
      .selectFrom('contact_way')
      .select('config_id')
      .where('listed', '=', LISTED)
      .where('missing_at', 'is', null)
      .where('unlisted_at', 'is', null)
      .where('created_from', '>=', from)
      .where('created_to', '<=', to)
      .where((where) =>
        where.or([where('first_seen_at', 'is', null), where('first_seen_at', '<=', startedAt)]),
      )
      .where('config_id', '>', last)
      .orderBy('config_id')
      .limit(IDS_A_SCAN)
      .execute()
    if (rows.length === 0) return noted
    last = rows.at(-1)?.config_id ?? last
    const ids = rows.map(({ config_id }) => config_id).filter((id) => !seen.has(id))
    await noteNotListed(store, ids, at)
    noted += ids.length
    await breathe()
  }
}
