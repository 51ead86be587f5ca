import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as avatar from '@/app/api/contact-ways/[configId]/avatar/route'
import * as ids from '@/app/api/contact-ways/ids/route'
import * as check from '@/app/api/sheets/check/route'
import * as sheets from '@/app/api/sheets/route'
import { usualBrand } from '@/lib/core/qr/style'
import { printOrderSchema } from '@/lib/core/sheet/order'
import { checkSheet } from '@/lib/server/services/printing/check-sheet'
import { engines } from '@/lib/server/testing/databases'
import { ask, openTestDesk, problemOf, type TestDesk } from '@/lib/server/testing/desk'
import { readPdfPages } from '@/lib/server/testing/pdf-pages'
import { readWithZbar } from '@/lib/server/testing/zbar'
import { pictureText } from '@/lib/simulator/picture'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

describe.each(engines)('sheets for the printer on %s', (engine) => {
  let opened: TestDesk
  let readable: string[]
  let unreadable: string[]
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer'])
    await opened.desk.contactWaySync.start().finished
    const answer = await ask(ids.GET, '/api/contact-ways/ids?scene=2', { cookie: opened.cookies.viewer })
    const { items }: { items: string[] } = await answer.json()
    const isUnreadable = (id: string) => opened.simulator.contactWays.get(id)?.unreadable === true
    readable = items.filter((id) => !isUnreadable(id))
    unreadable = items.filter(isUnreadable)
  })
  beforeEach(() => opened.simulator.clearFaults())
  afterAll(() => opened.close())

  const order = (body: object) =>
    ask(sheets.POST, '/api/sheets', { method: 'POST', body, cookie: opened.cookies.viewer })
  const pagesOf = async (response: Response, dpi = 300) => {
    expect(response.headers.get('content-type')).toBe('application/pdf')
    return readPdfPages(new Uint8Array(await response.arrayBuffer()), dpi)
  }

  test('a grid holds every code once, all read by another decoder', async () => {
    const configIds = readable.slice(0, 7)
    const response = await order({ configIds, sizeMm: 50 })
    expect(response.headers.get('x-left-out')).toBe('0')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toMatch(
      /打印 [\d-]{10}\.pdf/,
    )
    const pages = await pagesOf(response)
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [210, 297],
      [210, 297],
    ])
    const texts = await Promise.all(pages.map(({ picture }) => readWithZbar(picture)))
    expect(texts.map((some) => some.length)).toEqual([6, 1])
    expect(texts.flat().sort()).toEqual(configIds.map(pictureText).sort())
  })

  test('a label sheet begins after what is used, with all copies', async () => {
    const configIds = readable.slice(0, 2)
    const sheet = { kind: 'labels', stock: 'avery-l7160', skip: 19, copies: 3 }
    const pages = await pagesOf(await order({ configIds, sheet, sizeMm: 34 }))
    const texts = await Promise.all(pages.map(({ picture }) => readWithZbar(picture)))
    const [first, second] = configIds.map(pictureText)
    // The decoder tells a text once, however often it sees it.
    expect(texts.map((some) => [...new Set(some)].sort())).toEqual([[first], [first, second].sort()])
  })

  test('a tent shows its code twice, once upside down, on the paper that was chosen', async () => {
    const [configId = ''] = readable
    const sheet = { kind: 'tent', paper: 'letter', headline: '扫码加微信', secondLine: '预约洁牙 😀' }
    const [page] = await pagesOf(
      await order({ configIds: [configId], sheet, shape: 'rounded', ink: '#263ca6' }),
    )
    expect([page?.width, page?.height].map((mm) => mm?.toFixed(1))).toEqual(['215.9', '279.4'])
    expect(new Set(await readWithZbar(page?.picture ?? Buffer.alloc(0)))).toEqual(
      new Set([pictureText(configId)]),
    )
  })

  test('originals that cannot be read stand as pictures; what cannot be had is left out', async () => {
    const configIds = [readable[0] ?? '', unreadable[0] ?? '', 'no-such-id']
    const response = await order({ configIds })
    expect(response.headers.get('x-left-out')).toBe('1')
    expect(await pagesOf(response, 50)).toHaveLength(1)
    expect(await problemOf(await order({ configIds: ['no-such-id'] }))).toEqual([
      404,
      'contact_way_not_found',
    ])
  })

  test('codes that were seen are printed while the Hub is away', async () => {
    opened.simulator.fault({ kind: { type: 'status', status: 503 }, times: Number.POSITIVE_INFINITY })
    expect(await pagesOf(await order({ configIds: [readable[0]] }), 50)).toHaveLength(1)
  })

  test('how well each scans as it is printed', async () => {
    const body = { configIds: [readable[0], unreadable[0], 'no-such-id'], sizeMm: 40 }
    const asked = { method: 'POST', body, cookie: opened.cookies.viewer } as const
    expect(await (await ask(check.POST, '/api/sheets/check', asked)).json()).toEqual({
      items: [
        { configId: readable[0], verdict: 'well', missingSigns: '' },
        { configId: unreadable[0], verdict: null, missingSigns: '' },
        {
          configId: 'no-such-id',
          verdict: 'not',
          reason: expect.stringMatching(/[\u4e00-\u9fff]/),
          missingSigns: '',
        },
      ],
    })
  })

  test('signs that no font has are told before they are boxes on paper', async () => {
    const sheet = { secondLine: '𠮷野家 ก 微信 😀👍🏽' }
    const asked = {
      method: 'POST',
      body: { configIds: [readable[0]], sheet },
      cookie: opened.cookies.viewer,
    } as const
    const { items } = await (await ask(check.POST, '/api/sheets/check', asked)).json()
    expect(items[0].missingSigns).toBe('𠮷ก')
  })

  test('a check that nobody waits for any more comes to an end', async () => {
    const order = printOrderSchema(usualBrand).parse({ configIds: readable })
    const gone = AbortSignal.abort()
    await expect(checkSheet(opened.desk, order, { locale: 'zh-CN', signal: gone })).rejects.toThrow(/abort/i)
  })

  test('the avatar of an original stands in the middle when it is asked for', async () => {
    const [configId = ''] = readable
    const cookie = opened.cookies.viewer
    const picture = await ask(avatar.GET, `/api/contact-ways/${configId}/avatar`, {
      cookie,
      params: { configId },
    })
    expect(picture.headers.get('content-type')).toBe('image/png')
    const [page] = await pagesOf(await order({ configIds: [configId], logo: 'avatar' }))
    expect(await readWithZbar(page?.picture ?? Buffer.alloc(0))).toEqual([pictureText(configId)])
  })

  test.each([
    [{ configIds: [] }, 'configIds'],
    [{ configIds: ['a'], sizeMm: 19 }, 'sizeMm'],
    [{ configIds: ['a'], ink: '#ffffff' }, 'ink'],
    [{ configIds: ['a'], sheet: { kind: 'booklet' } }, 'sheet.kind'],
    [{ configIds: ['a'], sheet: { columns: 12, rows: 20 } }, 'sizeMm'],
    [{ configIds: ['a'], sheet: { margin: 200 } }, 'sheet.margin'],
    [{ configIds: ['a'], sheet: { copies: '2' } }, 'sheet.copies'],
    [{ configIds: ['a'], format: 'pdf' }, 'format'],
  ])('%j is refused at %s', async (body, path) => {
    const response = await order(body)
    expect(response.status).toBe(422)
    const { issues } = await response.json()
    expect(issues.map((issue: { path: string }) => issue.path)).toEqual([path])
    expect(issues[0].message).toMatch(/[\u4e00-\u9fff]/)
  })
})
