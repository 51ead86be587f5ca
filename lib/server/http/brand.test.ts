import sharp, { type Color } from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as logo from '@/app/api/brand/logo/route'
import * as brand from '@/app/api/brand/route'
import { MAX_LOGO_BYTES } from '@/lib/core/brand'
import { type Brand, usualBrand } from '@/lib/core/qr/style'
import { readLogo } from '@/lib/server/services/brand'
import { writeSetting } from '@/lib/server/store/settings'
import { engines } from '@/lib/server/testing/databases'
import { type Asked, ask, openTestDesk, problemOf, type TestDesk } from '@/lib/server/testing/desk'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

const own: Brand = {
  level: 'H',
  ink: '#1a2b3c',
  paper: '#fffdf5',
  shape: 'rounded',
  logo: 'avatar',
  frame: 'line',
  caption: '扫码加我',
  sizeMm: 60,
}

const clear = { r: 0, g: 0, b: 0, alpha: 0 }
const picture = (width: number, height: number, background: Color = '#c00') =>
  sharp({ create: { width, height, channels: 4, background } })

describe.each(engines)('the brand on %s', (engine) => {
  let opened: TestDesk
  let png: Buffer
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer', 'editor', 'admin'])
    png = await picture(64, 32).png().toBuffer()
  })
  beforeEach(async () => {
    const { db } = opened.desk.store
    await db.deleteFrom('brand_logo').execute()
    await db.deleteFrom('setting').where('name', '=', 'brand').execute()
    await db.deleteFrom('audit').execute()
  })
  afterAll(() => opened.close())

  const read = async () =>
    (await ask(brand.GET, '/api/brand', { cookie: opened.cookies.viewer })).json() as Promise<object>
  const save = (body: object, asked: Asked = {}) =>
    ask(brand.PUT, '/api/brand', { method: 'PUT', cookie: opened.cookies.admin, body, ...asked })
  const upload = (body: unknown, asked: Asked = {}) =>
    ask(logo.PUT, '/api/brand/logo', {
      method: 'PUT',
      cookie: opened.cookies.admin,
      headers: { 'content-type': 'application/octet-stream' },
      body,
      ...asked,
    })
  const remove = () => ask(logo.DELETE, '/api/brand/logo', { method: 'DELETE', cookie: opened.cookies.admin })
  const fetchLogo = (headers: Record<string, string> = {}) =>
    ask(logo.GET, '/api/brand/logo', { cookie: opened.cookies.viewer, headers })
  const issuesOf = async (answer: Response) => {
    const { issues = [] } = (await answer.json()) as { issues?: { path: string; code: string }[] }
    return [answer.status, ...issues.map(({ path, code }) => `${path} ${code}`)]
  }
  const noted = async () => {
    const rows = await opened.desk.store.db
      .selectFrom('audit')
      .select(['action', 'outcome', 'actor_name'])
      .orderBy('id')
      .execute()
    return rows.map(({ action, outcome, actor_name }) => `${actor_name} ${action} ${outcome}`)
  }

  test('is as usual, until an administrator saves another, which is noted once', async () => {
    expect(await read()).toEqual({ ...usualBrand, hasLogo: false, logoVersion: null })
    const answer = await save(own)
    expect([answer.status, await answer.json()]).toEqual([200, { ...own, hasLogo: false, logoVersion: null }])
    expect(await read()).toMatchObject(own)
    await save({ ...own, ink: '#000000', sizeMm: 40 })
    await save({ ...own, ink: '#000000', sizeMm: 40 })
    expect(await noted()).toEqual([
      'admin brand.change level ink paper shape logo frame caption sizeMm',
      'admin brand.change ink sizeMm',
    ])
  })

  test.each<[object, Asked, [number, string]]>([
    [own, { cookie: 'viewer' }, [403, 'forbidden']],
    [own, { cookie: 'editor' }, [403, 'forbidden']],
    [own, { origin: 'http://evil.example' }, [403, 'bad_origin']],
    [{ ...own, ink: '#eeeeee' }, {}, [422, 'invalid_fields']],
    [{ ink: '#000000' }, {}, [422, 'invalid_fields']],
    [{ ...own, hasLogo: true }, {}, [422, 'invalid_fields']],
  ])('%j %j is refused', async (body, { cookie = 'admin', ...asked }, expected) => {
    const by = opened.cookies[cookie as keyof typeof opened.cookies]
    expect(await problemOf(await save(body, { ...asked, cookie: by }))).toEqual(expected)
    expect(await read()).toMatchObject(usualBrand)
    expect(await noted()).toEqual([])
  })

  test.each(['{', '{"shape":"star"}', 'null'])('%s in the store is as usual', async (value) => {
    const warn = vi.spyOn(opened.desk.log, 'warn')
    await writeSetting(opened.desk.store, 'brand', value)
    expect(await read()).toMatchObject(usualBrand)
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
    expect((await save(own)).status).toBe(200)
    expect(await read()).toMatchObject(own)
  })

  test('a logo is kept, given to everybody, and not sent again while it is the same', async () => {
    expect(await problemOf(await fetchLogo())).toEqual([404, 'not_found'])
    const { hasLogo, logoVersion } = await (await upload(png)).json()
    expect([hasLogo, logoVersion]).toEqual([true, expect.stringMatching(/^[0-9a-f]{12}$/)])
    const first = await fetchLogo()
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, no-cache',
      'content-security-policy': expect.stringContaining('sandbox'),
      etag: `"${logoVersion}"`,
    })
    expect(await sharp(await first.arrayBuffer()).metadata()).toMatchObject({ width: 64, height: 32 })
    const again = await fetchLogo({ 'if-none-match': `"x", W/"${logoVersion}"` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await upload(await picture(10, 10).png().toBuffer())
    expect((await fetchLogo({ 'if-none-match': `"${logoVersion}"` })).status).toBe(200)
    expect((await noted()).map((line) => line.split(' ')[1])).toEqual(['brand.set_logo', 'brand.set_logo'])
  })

  test('a logo is needed to show it; without it codes show none', async () => {
    const shown = { ...own, logo: 'brand' }
    expect(await issuesOf(await save(shown))).toEqual([422, 'logo logo_missing'])
    await upload(png)
    expect((await save(shown)).status).toBe(200)
    expect(await (await remove()).json()).toEqual({ ...own, logo: 'none', hasLogo: false, logoVersion: null })
    expect(await read()).toMatchObject({ ...own, logo: 'none', hasLogo: false })
    expect((await fetchLogo()).status).toBe(404)
    expect((await remove()).status).toBe(200)
    expect((await noted()).filter((line) => line.includes('remove'))).toEqual([
      'admin brand.remove_logo done',
    ])
  })

  test('what is removed while others save it stands in no brand', async () => {
    for (let round = 0; round < 5; round += 1) {
      await upload(png)
      await Promise.all([remove(), save({ ...own, logo: 'brand' }), remove()])
      expect(await read()).toMatchObject({ hasLogo: false, logo: expect.not.stringMatching('brand') })
    }
  })

  test('a large photograph becomes a small upright picture without what the camera wrote', async () => {
    const photograph = await picture(2_000, 1_000)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await upload(photograph, { headers: { 'content-type': 'image/svg+xml' } })).status).toBe(200)
    const kept = await readLogo(opened.desk)
    expect(kept).toMatchObject({ contentType: 'image/png', width: 256, height: 512 })
    const metadata = await sharp(kept?.bytes).metadata()
    expect(metadata).toMatchObject({ format: 'png', width: 256, height: 512 })
    expect([metadata.exif, metadata.icc, metadata.orientation]).toEqual([undefined, undefined, undefined])
  })

  test('transparent stays transparent, and WebP is taken', async () => {
    expect((await upload(await picture(700, 700, clear).webp().toBuffer())).status).toBe(200)
    const { width, hasAlpha } = await sharp((await readLogo(opened.desk))?.bytes).metadata()
    expect([width, hasAlpha]).toEqual([512, true])
    expect((await sharp((await readLogo(opened.desk))?.bytes).stats()).isOpaque).toBe(false)
  })

  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
  test.each<[string, () => Promise<unknown>, string]>([
    ['nothing', async () => '', 'logo_not_picture'],
    ['text', async () => 'a logo', 'logo_not_picture'],
    ['SVG', async () => svg, 'logo_not_picture'],
    ['GIF', () => picture(9, 9).gif().toBuffer(), 'logo_not_picture'],
    ['TIFF', () => picture(9, 9).tiff().toBuffer(), 'logo_not_picture'],
    ['half a PNG', async () => png.subarray(0, png.length - 40), 'logo_unreadable'],
    ['the head of a PNG', async () => png.subarray(0, 20), 'logo_unreadable'],
    [
      '30 megapixels',
      () => picture(6_000, 5_000).png({ compressionLevel: 9 }).toBuffer(),
      'logo_too_many_pixels',
    ],
  ])('%s is no logo, whatever it is called', async (_name, make, code) => {
    const body = await make()
    for (const type of ['image/png', 'image/svg+xml']) {
      const answer = await upload(body, { headers: { 'content-type': type } })
      expect(await issuesOf(answer)).toEqual([422, `logo ${code}`])
    }
    expect((await fetchLogo()).status).toBe(404)
  })

  test.each<[string, Asked, [number, string]]>([
    ['more than 2 MB', { body: new Uint8Array(MAX_LOGO_BYTES + 1) }, [413, 'payload_too_large']],
    ['less than was announced', { headers: { 'content-length': '900' } }, [400, 'bad_request']],
    ['another origin', { origin: 'http://evil.example' }, [403, 'bad_origin']],
    ['an editor', { cookie: 'editor' }, [403, 'forbidden']],
  ])('%s is refused', async (_name, { cookie = 'admin', ...asked }, expected) => {
    const by = opened.cookies[cookie as keyof typeof opened.cookies]
    expect(await problemOf(await upload(png, { ...asked, cookie: by }))).toEqual(expected)
    expect(await noted()).toEqual([])
  })
})
