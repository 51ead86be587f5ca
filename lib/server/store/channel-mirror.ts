import 'server-only'
import type { Kysely } from 'kysely'
import type { Channel } from '@/lib/core/channel/schema'
import {
  CHANNEL_COLUMNS,
  type ChannelRow,
  channelKey,
  channelRow,
  type SeenChannel,
  toChannel,
} from './channel-row'
import type { Store } from './open-store'
import type { Database } from './schema'
import { saveTexts } from './text-search/save-texts'

/** Below the engines' limits on bound values (32 766 in SQLite, 65 535 in PostgreSQL). */
const ROWS_A_STATEMENT = 500

const chunks = <T>(items: T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / ROWS_A_STATEMENT) }, (_, index) =>
    items.slice(index * ROWS_A_STATEMENT, (index + 1) * ROWS_A_STATEMENT),
  )

/** Rows that are as they were are only marked as seen. */
const savePart = async (transaction: Kysely<Database>, part: ChannelRow[]) => {
  const before = await transaction
    .selectFrom('channel')
    .select(['key', 'tags'])
    .where(
      'key',
      'in',
      part.map(({ row }) => row.key),
    )
    .execute()
  const tagsBefore = new Map(before.map(({ key, tags }) => [key, tags]))
  const written = await transaction
    .insertInto('channel')
    .values(part.map(({ row }) => row))
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({
        config_id: row.ref('excluded.config_id'),
        state: row.ref('excluded.state'),
        remark: row.ref('excluded.remark'),
        name_key: row.ref('excluded.name_key'),
        create_date: row.ref('excluded.create_date'),
        created_ms: row.ref('excluded.created_ms'),
        tags: row.ref('excluded.tags'),
        tags_key: row.ref('excluded.tags_key'),
        missing_at: null,
      })),
    )
    .returning(['id', 'key'])
    .execute()
  const ids = new Map(written.map(({ id, key }) => [key, id]))
  const numbered = part.flatMap((one) => {
    const id = ids.get(one.row.key)
    return id === undefined ? [] : [{ ...one, id }]
  })
  await saveTexts(
    transaction,
    'channel',
    numbered.map(({ id, text }) => ({ id, text })),
  )
  const retagged = numbered.filter(({ row }) => tagsBefore.get(row.key) !== row.tags)
  if (retagged.length === 0) return
  await transaction
    .deleteFrom('channel_tag')
    .where(
      'channel_id',
      'in',
      retagged.map(({ id }) => id),
    )
    .execute()
  const links = retagged.flatMap(({ id, tagIds }) => tagIds.map((tag_id) => ({ tag_id, channel_id: id })))
  for (const some of chunks(links)) await transaction.insertInto('channel_tag').values(some).execute()
}

const byText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

/**
 * Writes channels as the Hub shows them, missing ones as there again.
 * Rows go in one order, because pages are written side by side and PostgreSQL would deadlock.
 */
export const saveChannels = ({ db }: Store, channels: SeenChannel[]): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const rows = [
      ...new Map(channels.map((channel) => [channelKey(channel), channelRow(channel)])).values(),
    ].sort((left, right) => byText(left.row.key, right.row.key))
    const tags = new Map(
      channels.flatMap((channel) => channel.tags).map(({ id, name }) => [id, { id, name }]),
    )
    for (const part of chunks([...tags.values()].sort((left, right) => byText(left.id, right.id)))) {
      await transaction
        .insertInto('tag')
        .values(part)
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet((row) => ({ name: row.ref('excluded.name') }))
            .whereRef('tag.name', '!=', 'excluded.name' as never),
        )
        .execute()
    }
    for (const part of chunks(rows)) await savePart(transaction, part)
  })

/** Whether the mirror holds any channel. */
export const hasChannels = async ({ db }: Store): Promise<boolean> =>
  (await db.selectFrom('channel').select('id').limit(1).executeTakeFirst()) !== undefined

/** A channel of the Hub's own console that already uses this state. */
export const findChannelOfState = async (
  { db }: Store,
  state: string,
): Promise<{ config_id: string; remark: string } | undefined> =>
  db
    .selectFrom('channel')
    .select(['config_id', 'remark'])
    .where('state', '=', state)
    .limit(1)
    .executeTakeFirst()

/** The channel with this code, if there is one. */
export const readChannel = async ({ db }: Store, configId: string): Promise<Channel | undefined> => {
  const row = await db
    .selectFrom('channel')
    .select(CHANNEL_COLUMNS)
    .where('key', '=', configId)
    .where('config_id', '=', configId)
    .executeTakeFirst()
  return row && toChannel(row)
}
