import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as ids from '@/app/api/contact-ways/ids/route'
import * as exports from '@/app/api/exports/route'
import { readSheet } from '@/lib/core/batch/read-sheet'
import { decodePicture } from '@/lib/core/qr/decode'
import { loadReader } from '@/lib/server/picture/decoder'
import { engines } from '@/lib/server/testing/databases'
import { ask, openTestDesk, problemOf, type TestDesk } from '@/lib/server/testing/desk'
import { pictureText } from '@/lib/simulator/picture'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

const textOf = async (bytes: Uint8Array) => {
  const { data, info } = await sharp(bytes)
    .resize(600, 600, { kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height }
  return decodePicture(pixels, await loadReader())
}

describe.each(engines)('codes as one archive on %s', (engine) => {
  let opened: TestDesk
  let all: string[]
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer'])
    await opened.desk.contactWaySync.start().finished
    const answer = await ask(ids.GET, '/api/contact-ways/ids?scene=2', { cookie: opened.cookies.viewer })
    all = (await answer.json()).items
  })
  beforeEach(() => opened.simulator.clearFaults())
  afterAll(() => opened.close())

  const order = (body: object) =>
    ask(exports.POST, '/api/exports', { method: 'POST', body, cookie: opened.cookies.viewer })
  const archiveOf = async (response: Response) => {
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const { '清单.csv': manifest, '清单.xlsx': workbook, ...codes } = files
    const rows = (await readSheet(manifest ?? new Uint8Array())).rows.map(({ cells }) => cells)
    const cells = (await readSheet(workbook ?? new Uint8Array())).rows.map((row) => row.cells)
    expect(cells).toEqual(rows)
    return { codes, rows: rows.slice(1), manifest: strFromU8(manifest ?? new Uint8Array()) }
  }

  test.each(['svg', 'png'] as const)('%s: each says what the manifest says', async (format) => {
    const response = await order({ configIds: all, format })
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toMatch(
      /二维码 [\d-]{10}\.zip/,
    )
    const { codes, rows } = await archiveOf(response)
    expect(rows.map((cells) => cells[3])).toEqual(all)
    const made = rows.filter((cells) => cells[0] !== '')
    expect(made.length).toBeGreaterThan(all.length / 2)
    expect(Object.keys(codes).sort()).toEqual(made.map((cells) => cells[0]).sort())
    for (const [file = '', , , configId = '', text, size, verdict] of made) {
      expect(verdict).toBe('已核验，扫得稳')
      expect(size).toBe(format === 'png' ? '40 × 40 mm, 472 × 472 px' : '40 × 40 mm')
      expect(text).toBe(pictureText(configId))
      expect(file.endsWith(`.${format}`)).toBe(true)
      expect(await textOf(codes[file] ?? new Uint8Array())).toBe(text)
    }
  })

  test('one that cannot be made is listed with its reason, the rest goes on', async () => {
    const [first = ''] = all
    const { codes, rows } = await archiveOf(
      await order({ configIds: ['no-such-id', first, first], format: 'svg' }),
    )
    expect(Object.keys(codes)).toHaveLength(1)
    expect(rows.map((cells) => cells[3])).toEqual(['no-such-id', first])
    expect(rows[0]?.[6]).toMatch(/[\u4e00-\u9fff]{4,}/)
    expect(rows[1]?.[6]).toBe('已核验，扫得稳')
  })

  test('codes that were seen leave as well while the Hub is away', async () => {
    const [first = ''] = all
    await order({ configIds: [first], format: 'svg' }).then((response) => response.arrayBuffer())
    opened.simulator.fault({ kind: { type: 'status', status: 503 }, times: Number.POSITIVE_INFINITY })
    const { codes } = await archiveOf(await order({ configIds: [first], format: 'svg' }))
    expect(Object.keys(codes)).toHaveLength(1)
  })

  test('whoever stops reading ends the making, also where nothing can be made', async () => {
    const strangers = Array.from({ length: 200 }, (_, at) => `no-such-id-${at}`)
    const before = opened.simulator.requests.length
    const asked = () => opened.simulator.requests.length - before
    let release = () => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    opened.simulator.fault({ kind: { type: 'hold', until }, after: 6, times: Number.POSITIVE_INFINITY })
    const reader = (await order({ configIds: strangers, format: 'svg' })).body?.getReader()
    const reading = reader?.read()
    await vi.waitFor(() => expect(asked()).toBeGreaterThan(6))
    const left = reader?.cancel()
    release()
    await Promise.all([left, reading])
    const [first = ''] = all
    await order({ configIds: [first], format: 'svg' }).then((response) => response.arrayBuffer())
    expect(asked()).toBeLessThan(20)
  })

  test.each([
    { configIds: [], format: 'svg' },
    { configIds: Array.from({ length: 10_001 }, (_, at) => `id-${at}`), format: 'svg' },
    { configIds: ['a'], format: 'gif' },
    { configIds: ['a'], format: 'png', sizeMm: 10 },
    { configIds: ['a'], format: 'png', sizeMm: 1000, dpi: 1200 },
    { configIds: ['a'], format: 'png', colour: 'red' },
  ])('refused: %#', async (body) => {
    expect(await problemOf(await order(body))).toEqual([422, 'invalid_fields'])
  })
})
