import 'server-only'
import type { Kysely } from 'kysely'
import type { ContactWayFields } from '@/lib/core/contact-way/wire'
import { channelRow } from '../channel-row'
import { saveLinks } from '../contact-way-links'
import { contactWayRow, emptyContactWay } from '../contact-way-row'
import type { Database } from '../schema'

const ROWS_AT_ONCE = 500

/** Channels as the first versions kept them, with what they are found by. */
export const copyChannels = async (db: Kysely<Database>) => {
  const before = db as unknown as Kysely<{
    channel_before: {
      key: string
      config_id: string
      state: string
      remark: string
      create_date: string | null
      tags: string
    }
  }>
  let last = ''
  for (;;) {
    const rows = await before
      .selectFrom('channel_before')
      .selectAll()
      .where('key', '>', last)
      .orderBy('key')
      .limit(ROWS_AT_ONCE)
      .execute()
    if (rows.length === 0) return
    last = rows.at(-1)?.key ?? ''
    const made = rows.map((row) =>
      channelRow({
        configId: row.config_id,
        state: row.state,
        remark: row.remark,
        createDate: row.create_date,
        tags: JSON.parse(row.tags),
      }),
    )
    await db
      .insertInto('channel')
      .values(made.map(({ row }) => row))
      .execute()
    const ids = new Map(
      (
        await db
          .selectFrom('channel')
          .select(['id', 'key'])
          .where(
            'key',
            'in',
            rows.map(({ key }) => key),
          )
          .execute()
      ).map(({ id, key }) => [key, id]),
    )
    const idOf = (key: string) => ids.get(key) ?? 0
    await db
      .insertInto('channel_text')
      .values(made.map(({ row, text }) => ({ id: idOf(row.key), text })))
      .execute()
    const links = made.flatMap(({ row, tagIds }) =>
      tagIds.map((tag_id) => ({ tag_id, channel_id: idOf(row.key) })),
    )
    if (links.length > 0) await db.insertInto('channel_tag').values(links).execute()
  }
}

/** Contact ways as the first versions kept them; those that no list shows are found by nothing. */
export const copyContactWays = async (db: Kysely<Database>) => {
  const before = db as unknown as Kysely<{ contact_way_before: Record<string, string | number | null> }>
  let last = ''
  for (;;) {
    const rows = await before
      .selectFrom('contact_way_before')
      .selectAll()
      .where('config_id', '>', last)
      .orderBy('config_id')
      .limit(ROWS_AT_ONCE)
      .execute()
    if (rows.length === 0) return
    last = String(rows.at(-1)?.config_id ?? '')
    for (const old of rows) {
      const fields: ContactWayFields =
        old.fields === null
          ? { config_id: String(old.config_id) }
          : (JSON.parse(String(old.fields)) as ContactWayFields)
      const { text, columns } = contactWayRow(fields, new Map())
      const { id } = await db
        .insertInto('contact_way')
        .values({
          ...emptyContactWay(fields.config_id, 0),
          ...(old.fields === null ? {} : columns),
          created_from: old.created_from === null ? null : Number(old.created_from),
          created_to: old.created_to === null ? null : Number(old.created_to),
          created_by: old.created_by === null ? null : String(old.created_by),
          listed: Number(old.listed),
          fetched_at: old.fetched_at === null ? null : Number(old.fetched_at),
          first_seen_at: old.first_seen_at === null ? null : Number(old.first_seen_at),
          missing_at: old.missing_at === null ? null : Number(old.missing_at),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      if (Number(old.listed) === 1) await db.insertInto('contact_way_text').values({ id, text }).execute()
      await saveLinks(db, id, fields)
    }
  }
}
