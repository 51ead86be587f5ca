import { describe, expect, test } from 'vitest'
import {
  type ChannelFilters,
  channelIdsQuerySchema,
  type ListChannelsQuery,
  listChannelsQuerySchema,
} from '@/lib/core/channel/schema'
import { channelSorts } from '@/lib/core/channel/sorts'
import { channelAt } from '@/lib/server/testing/channels'
import { engines, useStore } from '@/lib/server/testing/databases'
import { saveChannels } from './channel-mirror'
import { findChannelIds, findChannels, findChannelTags } from './find-channels'

const [spring, vip, unused] = ['春季', '贵宾', '没人用'].map((name, at) => ({ id: `t${at}`, name }))
const remarks: Record<string, string> = {
  percent: '100% 折扣',
  score: 'a_b',
  letter: 'axb',
  slash: 'C:\\temp',
  quote: "it's 'here'; drop table channel --",
  wide: 'ＡＢＣ１２３',
  upper: 'SUMMER Sale',
  emoji: '亲子 👨‍👩‍👧‍👦 🦷',
  plain: '前台立牌',
}
const days: Record<string, string | null> = {
  percent: '2026-03-01T15:59:59.999Z',
  score: '2026-03-01T16:00:00.000Z',
  letter: '2026-03-02T15:59:59.999Z',
  slash: '2026-03-02T16:00:00.000Z',
  plain: null,
}
const rows = Object.entries(remarks)
  .map(([configId, remark], place) =>
    channelAt(place, {
      configId,
      remark,
      state: `S-${configId}`,
      createDate: configId in days ? (days[configId] ?? null) : `2026-05-${10 + place}T00:00:00.000Z`,
      tags: [...(place % 2 ? [spring] : []), ...(place % 3 ? [vip] : [])].filter((tag) => tag !== undefined),
    }),
  )
  .map((row) => ({ ...row, createDate: row.createDate === null ? null : String(row.createDate) }))

describe.each(engines)('channels in %s', (engine) => {
  const store = useStore(engine)
  const ask = async (query: Partial<ListChannelsQuery>) => {
    await saveChannels(store(), rows)
    return findChannels(store(), { ...listChannelsQuerySchema.parse({}), ...query })
  }
  const idsOf = async (query: Partial<ListChannelsQuery>) =>
    (await ask(query)).items.map(({ configId }) => configId).sort()

  test('a page that cannot be written whole is not written at all', async () => {
    const odd = { id: 't', name: null as never }
    await expect(
      saveChannels(store(), [{ ...channelAt(1, { tags: [odd] }), createDate: null }]),
    ).rejects.toThrow()
    expect((await findChannels(store(), listChannelsQuerySchema.parse({}))).total).toBe(0)
  })

  test('half a character is kept as a sign that stands for it, what only looks like one as it is', async () => {
    const remark = 'half \ud83d of a character \\ud83d "'
    await saveChannels(store(), [{ ...channelAt(1, { remark }), createDate: null }])
    const { items } = await findChannels(store(), { ...listChannelsQuerySchema.parse({}), q: '\\ud83d "' })
    expect(items.map((item) => item.remark)).toEqual(['half \ufffd of a character \\ud83d "'])
  })

  test.each<[string, string[]]>([
    ['%', ['percent']],
    ['0% 折', ['percent']],
    ['_', ['score']],
    ['a_b', ['score']],
    ['\\', ['slash']],
    ['c:\\T', ['slash']],
    ["'here'; drop", ['quote']],
    ['abc123', ['wide']],
    ['ａｂｃ１', ['wide']],
    ['summer sale', ['upper']],
    ['SUMMER', ['upper']],
    ['👨‍👩‍👧‍👦', ['emoji']],
    ['🦷', ['emoji']],
    ['台立', ['plain']],
    ['s-plain', ['plain']],
    ['nothing like it', []],
    ['%%', []],
    ['__', []],
    ['\\\\', []],
  ])('search %s', async (q, expected) => {
    expect(await idsOf({ q })).toEqual(expected)
  })

  test.each<[Partial<ListChannelsQuery>, string[]]>([
    [{ from: '2026-03-02', to: '2026-03-02' }, ['letter', 'score']],
    [{ from: '2026-03-01', to: '2026-03-01' }, ['percent']],
    [{ to: '2026-03-01' }, ['percent']],
    [{ from: '2026-03-03', to: '2026-03-31' }, ['slash']],
    [{ from: '2026-03-01T16:00:00.000Z', to: '2026-03-01T16:00:00Z' }, ['score']],
    [{ from: '2026-03-02', to: '2026-03-01' }, []],
  ])('days in China: %o', async (query, expected) => {
    expect(await idsOf(query)).toEqual(expected)
  })

  test('every tag asked for must match', async () => {
    const withAll = rows.filter(({ tags }) => tags.length === 2).map(({ configId }) => configId)
    expect(await idsOf({ tag: ['t0', 't1'] })).toEqual(withAll.sort())
    expect(await idsOf({ tag: ['t2'] })).toEqual([])
    expect(await idsOf({ tag: Array(50).fill('t0') })).toHaveLength(4)
  })

  test('tags are counted, renamed ones under their last name, unused ones not at all', async () => {
    await saveChannels(
      store(),
      [
        channelAt(1, {
          tags: [
            { id: 't0', name: '旧' },
            { id: 't0', name: '旧' },
          ],
        }),
        channelAt(2, { tags: unused ? [unused] : [] }),
      ].map((row) => ({ ...row, createDate: null })),
    )
    await saveChannels(
      store(),
      [channelAt(2, { tags: [] }), channelAt(3, { tags: spring ? [spring] : [] })].map((row) => ({
        ...row,
        createDate: null,
      })),
    )
    expect(await findChannelTags(store(), { tag: [], tagMode: 'all' })).toEqual([
      { id: 't0', name: '春季', count: 2 },
    ])
  })

  test.each(channelSorts)('pages by %s cover every row once, both ways', async (sort) => {
    const read = async (order: 'asc' | 'desc') => {
      const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => ask({ sort, order, page, pageSize: 2 })))
      expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([rows.length]))
      return pages.flatMap(({ items }) => items.map(({ configId }) => configId))
    }
    const down = await read('desc')
    expect(new Set(down).size).toBe(rows.length)
    expect(await read('asc')).toEqual(down.toReversed())
  })

  test('any of the tags asked for may match', async () => {
    const withEither = rows.filter(({ tags }) => tags.length > 0).map(({ configId }) => configId)
    expect(await idsOf({ tag: ['t0', 't1'], tagMode: 'any' })).toEqual(withEither.sort())
  })

  test('tags are counted among what matches; with any of several, choosing one does not narrow the others', async () => {
    await ask({})
    const count = async (filters: Partial<ChannelFilters>) =>
      Object.fromEntries(
        (await findChannelTags(store(), { tag: [], tagMode: 'all', ...filters })).map(({ id, count }) => [
          id,
          count,
        ]),
      )
    const carrying = (...wanted: string[]) =>
      rows.filter(({ tags }) => wanted.every((id) => tags.some((tag) => tag.id === id))).length
    expect(await count({})).toEqual({ t0: carrying('t0'), t1: carrying('t1') })
    expect(await count({ tag: ['t0'] })).toEqual({ t0: carrying('t0'), t1: carrying('t0', 't1') })
    expect(await count({ tag: ['t0'], tagMode: 'any' })).toEqual({ t0: carrying('t0'), t1: carrying('t1') })
    expect(await count({ q: 'S-score' })).toEqual({ t0: 1, t1: 1 })
  })

  test('the ids of all that match come in the order of the list, channels without one are counted only', async () => {
    await ask({})
    await saveChannels(store(), [{ ...channelAt(70, { configId: '' }), createDate: null }])
    const query = channelIdsQuerySchema.parse({ sort: 'configId', order: 'asc' })
    expect(await findChannelIds(store(), query)).toEqual({
      items: rows.map(({ configId }) => configId).sort(),
      total: rows.length + 1,
    })
  })

  test('what the Hub no longer lists is shown only when asked for', async () => {
    await ask({})
    await store()
      .db.updateTable('channel')
      .set({ missing_at: 5_000 })
      .where('config_id', '=', 'wide')
      .execute()
    const query = listChannelsQuerySchema.parse({ q: 'abc' })
    expect(await findChannels(store(), query)).toEqual({ items: [], total: 0 })
    for (const missing of ['with', 'only'] as const) {
      const { items, total } = await findChannels(store(), { ...query, missing })
      expect([items[0]?.configId, items[0]?.missingSince, total]).toEqual([
        'wide',
        '1970-01-01T00:00:05.000Z',
        1,
      ])
    }
    expect((await findChannels(store(), listChannelsQuerySchema.parse({ missing: 'only' }))).total).toBe(1)
    await saveChannels(store(), rows)
    expect((await findChannels(store(), query)).total).toBe(1)
  })

  test('a page far beyond the end is empty', async () => {
    expect(await ask({ page: Number.MAX_SAFE_INTEGER, pageSize: 1000 })).toEqual({
      items: [],
      total: rows.length,
    })
  })
})

describe('the query', () => {
  test.each<[string, object]>([
    ['a day that does not exist', { from: '2026-02-30' }],
    ['a month that does not exist', { to: '2026-99-01' }],
    ['an hour that does not exist', { from: '2026-01-01T25:00:00Z' }],
    ['a page before the first', { page: '0' }],
    ['half a page', { page: '1.5' }],
    ['a page larger than asked of the Hub', { pageSize: '1001' }],
    ['too many tags', { tag: Array(51).fill('a') }],
    ['a long search', { q: 'x'.repeat(201) }],
    ['an unknown name', { sortby: 'x' }],
  ])('refuses %s', (_name, query) => {
    expect(listChannelsQuerySchema.safeParse(query).success).toBe(false)
  })
})
