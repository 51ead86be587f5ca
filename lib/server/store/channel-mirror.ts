import 'server-only'
import { type CompiledQuery, sql } from 'kysely'
import type { Channel } from '@/lib/core/channel/schema'
import { breathe } from './breathe'
import {
  CHANNEL_COLUMNS,
  type ChannelRow,
  channelKey,
  channelRow,
  type SeenChannel,
  toChannel,
} from './channel-row'
import type { Engine } from './engine'
import { jsonRows } from './json-rows'
import type { Store } from './open-store'

/** Made ready without a pause. */
const ROWS_A_BREATH = 500

const byText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

const columns = {
  key: 'text',
  config_id: 'text',
  state: 'text',
  remark: 'text',
  name_key: 'text',
  create_date: 'text',
  created_ms: 'bigint',
  tags: 'text',
  tags_key: 'text',
  missing_at: 'bigint',
} as const

const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))

/** Writes the names of tags. */
const writeTags = (engine: Engine, tags: Channel['tags']) => sql`
  insert into tag (id, name)
  select id, name from ${jsonRows(engine, { id: 'text', name: 'text' }, tags)} where true
  on conflict (id) do update set name = excluded.name where tag.name != excluded.name`

const writeRows = (engine: Engine, rows: ChannelRow['row'][]) => {
  const names = Object.keys(columns)
  const changed = names.filter((name) => name !== 'key')
  return sql`
  insert into channel (${list(names)})
  select ${list(names)} from ${jsonRows(engine, columns, rows)} where true
  on conflict (key) do update set ${sql.join(changed.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}`
}

const writeTexts = (engine: Engine, texts: { key: string; text: string }[]) => sql`
  insert into channel_text (id, text)
  select channel.id, seen.text from ${jsonRows(engine, { key: 'text', text: 'text' }, texts)}
  cross join channel where channel.key = seen.key
  on conflict (id) do update set text = excluded.text where channel_text.text != excluded.text`

const removeLinks = (engine: Engine, keys: { key: string }[]) => sql`
  delete from channel_tag where channel_id in (
    select channel.id from ${jsonRows(engine, { key: 'text' }, keys)}
    cross join channel where channel.key = seen.key)`

const writeLinks = (engine: Engine, links: { key: string; tag_id: string }[]) => sql`
  insert into channel_tag (tag_id, channel_id)
  select seen.tag_id, channel.id from ${jsonRows(engine, { key: 'text', tag_id: 'text' }, links)}
  cross join channel where channel.key = seen.key
  on conflict do nothing`

/**
 * Writes channels as the Hub shows them, missing ones as there again. All is made ready before the transaction, which
 * keeps others from writing.
 * Rows go in one order, because pages are written side by side and PostgreSQL would deadlock.
 */
export const saveChannels = async ({ db, engine }: Store, channels: SeenChannel[]): Promise<void> => {
  const byKey = new Map(channels.map((channel) => [channelKey(channel), channel]))
  const rows: ChannelRow[] = []
  for (const channel of byKey.values()) {
    rows.push(channelRow(channel))
    if (rows.length % ROWS_A_BREATH === 0) await breathe()
  }
  rows.sort((left, right) => byText(left.row.key, right.row.key))
  const tags = new Map(channels.flatMap((channel) => channel.tags).map((tag) => [tag.id, tag]))
  const inOrder = [...tags.values()].sort((left, right) => byText(left.id, right.id))
  const keys = rows.map(({ row: { key } }) => ({ key }))
  const statements: CompiledQuery[] = []
  for (const write of [
    () => writeTags(engine, inOrder),
    () =>
      writeRows(
        engine,
        rows.map(({ row }) => row),
      ),
    () => removeLinks(engine, keys),
    () =>
      writeTexts(
        engine,
        rows.map(({ row: { key }, text }) => ({ key, text })),
      ),
    () =>
      writeLinks(
        engine,
        rows.flatMap(({ row: { key }, tagIds }) => tagIds.map((tag_id) => ({ key, tag_id }))),
      ),
  ]) {
    statements.push(write().compile(db))
    await breathe()
  }
  await db.transaction().execute(async (transaction) => {
    for (const statement of statements) await transaction.executeQuery(statement)
  })
}

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
