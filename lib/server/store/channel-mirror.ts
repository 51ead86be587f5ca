import 'server-only'
import { sql } from 'kysely'
import type { Channel } from '@/lib/core/channel/schema'
import { foldText } from '@/lib/core/search'
import type { Store } from './open-store'
import type { ChannelTable } from './schema'

/** Below the engines' limits on bound values (32 766 in SQLite, 65 535 in PostgreSQL). */
const ROWS_A_STATEMENT = 500

/** What tells channels apart: the config id, and the state where there is none. */
export const channelKey = ({
  configId,
  state,
  remark,
}: Pick<Channel, 'configId' | 'state' | 'remark'>): string => configId || `state:${state}:${remark}`

const toRow = (channel: Channel, pass: number): ChannelTable => {
  const created = channel.createDate === null ? Number.NaN : Date.parse(channel.createDate)
  return {
    key: channelKey(channel),
    config_id: channel.configId,
    state: channel.state,
    remark: channel.remark,
    create_date: channel.createDate,
    created_ms: Number.isNaN(created) ? null : created,
    tags: JSON.stringify(channel.tags),
    search: foldText(`${channel.remark}\n${channel.state}\n${channel.configId}`),
    pass,
  }
}

/** A channel from its row. */
export const toChannel = (
  row: Pick<ChannelTable, 'config_id' | 'state' | 'remark' | 'create_date' | 'tags'>,
): Channel => ({
  state: row.state,
  configId: row.config_id,
  remark: row.remark,
  createDate: row.create_date,
  tags: JSON.parse(row.tags),
})

const chunks = <T>(items: T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / ROWS_A_STATEMENT) }, (_, index) =>
    items.slice(index * ROWS_A_STATEMENT, (index + 1) * ROWS_A_STATEMENT),
  )

const byText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)

/**
 * Writes one page of the Hub's channels; rows seen in this `pass` are marked with it, unless a later one has seen them.
 * Rows go in one order, because pages are written side by side and PostgreSQL would deadlock.
 */
export const saveChannels = ({ db }: Store, channels: Channel[], pass: number): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const rows = [
      ...new Map(channels.map((channel) => [channelKey(channel), toRow(channel, pass)])).values(),
    ].sort((left, right) => byText(left.key, right.key))
    const tags = new Map(
      channels.flatMap((channel) => channel.tags).map(({ id, name }) => [id, { id, name }]),
    )
    for (const part of chunks([...tags.values()].sort((left, right) => byText(left.id, right.id)))) {
      await transaction
        .insertInto('tag')
        .values(part)
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((row) => ({ name: row.ref('excluded.name') })),
        )
        .execute()
    }
    for (const part of chunks(rows)) {
      const before = await transaction
        .selectFrom('channel')
        .select(['key', 'tags'])
        .where(
          'key',
          'in',
          part.map(({ key }) => key),
        )
        .execute()
      const tagsBefore = new Map(before.map(({ key, tags: known }) => [key, known]))
      await transaction
        .insertInto('channel')
        .values(part)
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet((row) => ({
            config_id: row.ref('excluded.config_id'),
            state: row.ref('excluded.state'),
            remark: row.ref('excluded.remark'),
            create_date: row.ref('excluded.create_date'),
            created_ms: row.ref('excluded.created_ms'),
            tags: row.ref('excluded.tags'),
            search: row.ref('excluded.search'),
            pass: sql<number>`case when channel.pass > excluded.pass then channel.pass else excluded.pass end`,
          })),
        )
        .execute()
      const retagged = part.filter(({ key, tags: now }) => tagsBefore.get(key) !== now)
      if (retagged.length === 0) continue
      await transaction
        .deleteFrom('channel_tag')
        .where(
          'channel_key',
          'in',
          retagged.map(({ key }) => key),
        )
        .execute()
      const links = retagged.flatMap(({ key, tags: now }) =>
        [...new Set((JSON.parse(now) as Channel['tags']).map(({ id }) => id))].map((tag_id) => ({
          channel_key: key,
          tag_id,
        })),
      )
      for (const some of chunks(links)) await transaction.insertInto('channel_tag').values(some).execute()
    }
  })

/** Removes the channels last seen before `pass`. Returns how many. */
export const forgetChannelsBefore = async ({ db }: Store, pass: number): Promise<number> => {
  const { numDeletedRows } = await db.deleteFrom('channel').where('pass', '<', pass).executeTakeFirst()
  return Number(numDeletedRows)
}

export const countChannels = async ({ db }: Store): Promise<number> => {
  const row = await db
    .selectFrom('channel')
    .select((fields) => fields.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

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
    .select(['config_id', 'state', 'remark', 'create_date', 'tags'])
    .where('key', '=', configId)
    .where('config_id', '=', configId)
    .executeTakeFirst()
  return row && toChannel(row)
}
