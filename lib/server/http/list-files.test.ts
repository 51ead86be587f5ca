import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as channelExport from '@/app/api/channels/export/route'
import * as channelIds from '@/app/api/channels/ids/route'
import * as channels from '@/app/api/channels/route'
import * as wayExport from '@/app/api/contact-ways/export/route'
import * as wayIds from '@/app/api/contact-ways/ids/route'
import { readSheet } from '@/lib/core/batch/read-sheet'
import type { Channel } from '@/lib/core/channel/schema'
import { engines } from '@/lib/server/testing/databases'
import { ask, openTestDesk, problemOf, type TestDesk } from '@/lib/server/testing/desk'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

const tableOf = async (response: Response) =>
  (await readSheet(new Uint8Array(await response.arrayBuffer()))).rows.map(({ cells }) => cells)

describe.each(engines)('a list as a file on %s', (engine) => {
  let opened: TestDesk
  let all: Channel[]
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer'])
    const cookie = opened.cookies.viewer
    const answer = await ask(channels.GET, '/api/channels?fresh=1&pageSize=1000&sort=remark&order=asc', {
      cookie,
    })
    all = (await answer.json()).items
    await opened.desk.contactWaySync.start().finished
  })
  afterAll(() => opened.close())

  const order = (handler: unknown, body: object, cookie = '') =>
    ask(handler, '/api/x/export', { method: 'POST', body, cookie: `${opened.cookies.viewer}${cookie}` })
  const idsOf = async (handler: unknown, query = '') =>
    (await ask(handler, `/api/x/ids${query}`, { cookie: opened.cookies.viewer })).json()

  test('the ids of all that match, as the list has them', async () => {
    const { items, total } = await idsOf(channelIds.GET, '?sort=remark&order=asc')
    expect(items).toEqual(all.map(({ configId }) => configId))
    expect(total).toBe(all.length)
    expect(await idsOf(channelIds.GET, '?q=no+such+channel')).toEqual({ items: [], total: 0 })
  })

  test.each(['csv', 'xlsx'] as const)('channels as %s, in the order asked for, each once', async (format) => {
    const [first, second] = all
    if (!first || !second) throw new Error('no channels')
    const configIds = [second.configId, first.configId, 'no-such-id', second.configId]
    const response = await order(channelExport.POST, { configIds, format })
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toMatch(
      new RegExp(`渠道 \\d{4}-\\d\\d-\\d\\d\\.${format}$`),
    )
    const [headings, ...rows] = await tableOf(response)
    expect(headings?.slice(0, 4)).toEqual(['渠道名称', '标签', 'state', 'config_id'])
    expect(rows.map((cells) => [cells[0], cells[2], cells[3]])).toEqual(
      [second, first].map(({ remark, state, configId }) => [remark, state, configId]),
    )
    expect(rows[0]?.[1]).toBe(second.tags.map(({ name }) => name).join('、'))
  })

  test('their states, one a line', async () => {
    const response = await order(channelExport.POST, {
      configIds: all.map(({ configId }) => configId),
      format: 'txt',
    })
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toBe(
      all
        .map(({ state }) => state)
        .filter((state) => state !== '')
        .map((state) => `${state}\n`)
        .join(''),
    )
  })

  test("contact ways with the names of those who answer, in the reader's language", async () => {
    await opened.desk.directory.readNames()
    const { items } = await idsOf(wayIds.GET)
    const response = await order(wayExport.POST, { configIds: items, format: 'csv' }, '; locale=en')
    const [headings, ...rows] = await tableOf(response)
    expect(headings?.slice(0, 5)).toEqual(['Remark', 'Type', 'Scene', 'Answered by', 'Answered by (userid)'])
    expect(rows.map((cells) => cells[7])).toEqual(items)
    const names = new Map((await opened.desk.directory.readNames()).members)
    const single = rows.find((cells) => cells[1] === 'Single')
    expect(single?.[3]).toBe(names.get(single?.[4] ?? ''))
  })

  test('what cannot be a file is refused in words', async () => {
    const many = Array.from({ length: 20_001 }, (_, at) => `id-${at}`)
    expect(await problemOf(await order(channelExport.POST, { configIds: many, format: 'xlsx' }))).toEqual([
      413,
      'too_many_rows_for_workbook',
    ])
    for (const body of [
      { configIds: [], format: 'csv' },
      { configIds: ['a'], format: 'pdf' },
      { format: 'csv' },
    ]) {
      expect(await problemOf(await order(wayExport.POST, body))).toEqual([422, 'invalid_fields'])
    }
  })
})
