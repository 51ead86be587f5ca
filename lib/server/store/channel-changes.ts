import 'server-only'
import { breathe } from './breathe'
import { saveChannels } from './channel-mirror'
import { channelKey, type SeenChannel } from './channel-row'
import type { Store } from './open-store'

/** Read or written at once. */
const KEYS_A_PIECE = 1_000
const KEYS_A_SCAN = 2_000

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))

const readKnown = async ({ db }: Store, keys: readonly string[]) => {
  const rows = await db
    .selectFrom('channel')
    .select(['key', 'config_id', 'state', 'remark', 'create_date', 'tags', 'missing_at', 'unseen_at'])
    .where('key', 'in', keys)
    .execute()
  return new Map(rows.map((row) => [row.key, row]))
}
type Known = Awaited<ReturnType<typeof readKnown>> extends Map<string, infer Row> ? Row : never

const isSame = (known: Known, channel: SeenChannel): boolean =>
  known.config_id === channel.configId &&
  known.state === channel.state &&
  known.remark === channel.remark &&
  known.create_date === channel.createDate &&
  known.tags === JSON.stringify(channel.tags)

/** Forgets that channels were not seen. */
const noteSeen = async ({ db }: Store, keys: readonly string[]): Promise<void> => {
  if (keys.length === 0) return
  await db
    .updateTable('channel')
    .set({ missing_at: null, unseen_at: null })
    .where('key', 'in', keys)
    .execute()
}

/** Writes what is new or has changed of the Hub's channels in one transaction, and forgets which of them were not seen. */
export const saveChangedChannels = async (store: Store, channels: readonly SeenChannel[]): Promise<void> => {
  const byKey = new Map(channels.map((channel) => [channelKey(channel), channel]))
  const seenAgain: string[] = []
  const changed: SeenChannel[] = []
  for (const keys of chunks([...byKey.keys()], KEYS_A_PIECE)) {
    const known = await readKnown(store, keys)
    for (const key of keys) {
      const channel = byKey.get(key)
      const row = known.get(key)
      if (channel && (!row || !isSame(row, channel))) changed.push(channel)
      if (row && (row.missing_at !== null || row.unseen_at !== null)) seenAgain.push(key)
    }
    await breathe()
  }
  if (changed.length > 0) await saveChannels(store, changed)
  for (const keys of chunks(seenAgain, KEYS_A_PIECE)) await noteSeen(store, keys)
}

/** Channels that the Hub lists, as far as is known. */
export const countPresentChannels = async ({ db }: Store): Promise<number> => {
  const row = await db
    .selectFrom('channel')
    .select((fields) => fields.fn.countAll<number>().as('count'))
    .where('missing_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/**
 * Marks the channels that are not among `seen`, all of which are in the mirror. Unless it is `sure` that the pass saw all
 * there are, only those that the pass before had missed as well. Returns how many were marked.
 */
export const markUnseenChannels = async (
  store: Store,
  { seen, sure, at }: { seen: ReadonlySet<string>; sure: boolean; at: number },
): Promise<number> => {
  if ((await countPresentChannels(store)) === seen.size) return 0
  const { db } = store
  let last = ''
  let marked = 0
  for (;;) {
    const rows = await db
      .selectFrom('channel')
      .select(['key', 'unseen_at'])
      .where('missing_at', 'is', null)
      .where('key', '>', last)
      .orderBy('key')
      .limit(KEYS_A_SCAN)
      .execute()
    if (rows.length === 0) return marked
    last = rows.at(-1)?.key ?? last
    const unseen = rows.filter(({ key }) => !seen.has(key))
    const gone = unseen.filter(({ unseen_at }) => sure || unseen_at !== null)
    const doubtful = unseen.filter(({ unseen_at }) => !sure && unseen_at === null)
    for (const part of chunks(gone, KEYS_A_PIECE)) {
      const keys = part.map(({ key }) => key)
      await db
        .updateTable('channel')
        .set({ missing_at: at, unseen_at: null })
        .where('key', 'in', keys)
        .execute()
      await breathe()
    }
    for (const part of chunks(doubtful, KEYS_A_PIECE)) {
      const keys = part.map(({ key }) => key)
      await db.updateTable('channel').set({ unseen_at: at }).where('key', 'in', keys).execute()
      await breathe()
    }
    marked += gone.length
    await breathe()
  }
}
