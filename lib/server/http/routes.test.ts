import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as accounts from '@/app/api/accounts/route'
import * as batchReport from '@/app/api/batches/[id]/report/route'
import * as batch from '@/app/api/batches/[id]/route'
import * as batches from '@/app/api/batches/route'
import * as batchTemplate from '@/app/api/batches/template/route'
import * as brandLogo from '@/app/api/brand/logo/route'
import * as brand from '@/app/api/brand/route'
import * as channelExport from '@/app/api/channels/export/route'
import * as channelIds from '@/app/api/channels/ids/route'
import * as channels from '@/app/api/channels/route'
import * as tags from '@/app/api/channels/tags/route'
import * as avatar from '@/app/api/contact-ways/[configId]/avatar/route'
import * as conclusionPicture from '@/app/api/contact-ways/[configId]/conclusion-picture/route'
import * as qrCode from '@/app/api/contact-ways/[configId]/qr-code/route'
import * as qrText from '@/app/api/contact-ways/[configId]/qr-text/route'
import * as contactWay from '@/app/api/contact-ways/[configId]/route'
import * as contactWayExport from '@/app/api/contact-ways/export/route'
import * as contactWayIds from '@/app/api/contact-ways/ids/route'
import * as makers from '@/app/api/contact-ways/makers/route'
import * as contactWays from '@/app/api/contact-ways/route'
import * as resolve from '@/app/api/creations/[id]/resolve/route'
import * as creation from '@/app/api/creations/[id]/route'
import * as creations from '@/app/api/creations/route'
import * as departments from '@/app/api/directory/departments/route'
import * as members from '@/app/api/directory/members/route'
import * as exports from '@/app/api/exports/route'
import * as health from '@/app/api/health/route'
import * as sheetCheck from '@/app/api/sheets/check/route'
import * as sheets from '@/app/api/sheets/route'
import * as sync from '@/app/api/sync/route'
import * as view from '@/app/api/views/[id]/route'
import * as views from '@/app/api/views/route'
import type { Role } from '@/lib/core/roles'
import { engines } from '@/lib/server/testing/databases'
import { type Asked, ask, openTestDesk, problemOf, type TestDesk } from '@/lib/server/testing/desk'
import { TOKEN } from '@/lib/server/testing/hub'
import type { FaultKind } from '@/lib/simulator/faults'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

const roles: Role[] = ['viewer', 'editor', 'admin']
const body = { type: 1, scene: 2, user: ['linxiao'], remark: '前台' }

describe.each(engines)('the API on %s', (engine) => {
  let opened: TestDesk
  beforeAll(async () => {
    opened = await openTestDesk(engine, ['viewer', 'editor', 'admin'])
  })
  beforeEach(() => opened.simulator.clearFaults())
  afterAll(() => opened.close())

  const routes: [string, unknown, string, Asked, Role, number][] = [
    ['GET channels', channels.GET, '/api/channels', {}, 'viewer', 200],
    ['POST exports', exports.POST, '/api/exports', { method: 'POST', body: {} }, 'viewer', 422],
    ['POST sheets', sheets.POST, '/api/sheets', { method: 'POST', body: {} }, 'viewer', 422],
    ['POST sheet check', sheetCheck.POST, '/api/sheets/check', { method: 'POST', body: {} }, 'viewer', 422],
    [
      'GET avatar',
      avatar.GET,
      '/api/contact-ways/none/avatar',
      { params: { configId: 'none' } },
      'viewer',
      404,
    ],
    ['GET tags', tags.GET, '/api/channels/tags', {}, 'viewer', 200],
    ['GET channel ids', channelIds.GET, '/api/channels/ids', {}, 'viewer', 200],
    [
      'POST channel export',
      channelExport.POST,
      '/api/channels/export',
      { method: 'POST', body: {} },
      'viewer',
      422,
    ],
    ['GET contact way ids', contactWayIds.GET, '/api/contact-ways/ids', {}, 'viewer', 200],
    [
      'POST contact way export',
      contactWayExport.POST,
      '/api/contact-ways/export',
      { method: 'POST', body: {} },
      'viewer',
      422,
    ],
    ['GET makers', makers.GET, '/api/contact-ways/makers', {}, 'viewer', 200],
    ['GET views', views.GET, '/api/views?list=channels', {}, 'viewer', 200],
    ['POST views', views.POST, '/api/views', { method: 'POST', body: {} }, 'viewer', 422],
    [
      'PATCH view',
      view.PATCH,
      '/api/views/x',
      { method: 'PATCH', params: { id: 'x' }, body: {} },
      'viewer',
      404,
    ],
    ['DELETE view', view.DELETE, '/api/views/x', { method: 'DELETE', params: { id: 'x' } }, 'viewer', 404],
    ['GET contact ways', contactWays.GET, '/api/contact-ways', {}, 'viewer', 200],
    ['POST contact ways', contactWays.POST, '/api/contact-ways', { method: 'POST', body }, 'editor', 201],
    ['GET contact way', contactWay.GET, '/api/contact-ways/x', { params: { configId: 'x' } }, 'viewer', 404],
    ['GET code', qrCode.GET, '/api/contact-ways/x/qr-code', { params: { configId: 'x' } }, 'viewer', 404],
    ['GET text', qrText.GET, '/api/contact-ways/x/qr-text', { params: { configId: 'x' } }, 'viewer', 404],
    [
      'GET picture',
      conclusionPicture.GET,
      '/api/contact-ways/x/conclusion-picture',
      { params: { configId: 'x' } },
      'viewer',
      404,
    ],
    ['GET creations', creations.GET, '/api/creations', {}, 'viewer', 200],
    ['GET creation', creation.GET, '/api/creations/x', { params: { id: 'x' } }, 'viewer', 404],
    [
      'POST resolve',
      resolve.POST,
      '/api/creations/x/resolve',
      { method: 'POST', params: { id: 'x' } },
      'editor',
      404,
    ],
    ['GET batches', batches.GET, '/api/batches', {}, 'viewer', 200],
    ['POST batches', batches.POST, '/api/batches', { method: 'POST', body: {} }, 'editor', 422],
    ['GET batch', batch.GET, '/api/batches/x', { params: { id: 'x' } }, 'viewer', 404],
    ['GET report', batchReport.GET, '/api/batches/x/report', { params: { id: 'x' } }, 'viewer', 404],
    ['GET template', batchTemplate.GET, '/api/batches/template', {}, 'viewer', 200],
    ['GET departments', departments.GET, '/api/directory/departments', {}, 'viewer', 200],
    ['GET members', members.GET, '/api/directory/members', {}, 'viewer', 200],
    ['GET sync', sync.GET, '/api/sync', {}, 'viewer', 200],
    ['POST sync', sync.POST, '/api/sync', { method: 'POST' }, 'viewer', 200],
    ['GET brand', brand.GET, '/api/brand', {}, 'viewer', 200],
    ['PUT brand', brand.PUT, '/api/brand', { method: 'PUT', body: {} }, 'admin', 422],
    ['GET logo', brandLogo.GET, '/api/brand/logo', {}, 'viewer', 404],
    ['PUT logo', brandLogo.PUT, '/api/brand/logo', { method: 'PUT', body: 'text' }, 'admin', 422],
    ['DELETE logo', brandLogo.DELETE, '/api/brand/logo', { method: 'DELETE' }, 'admin', 200],
    ['GET accounts', accounts.GET, '/api/accounts', {}, 'admin', 200],
    ['POST accounts', accounts.POST, '/api/accounts', { method: 'POST', body: {} }, 'admin', 422],
  ]

  describe.each(routes)('%s', (_name, handler, path, asked, needed, status) => {
    test('nobody: 401', async () => {
      for (const cookie of [undefined, 'better-auth.session_token=forged.signature', 'a=b']) {
        const response = await ask(handler, path, { ...asked, ...(cookie ? { cookie } : {}) })
        expect(await problemOf(response)).toEqual([401, 'unauthenticated'])
      }
    })

    test.each(roles)('%s', async (role) => {
      const response = await ask(handler, path, { ...asked, cookie: opened.cookies[role] })
      if (roles.indexOf(role) >= roles.indexOf(needed)) expect(response.status).toBe(status)
      else expect(await problemOf(response)).toEqual([403, 'forbidden'])
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    })

    test('another origin may read with a cookie it cannot have, and never write', async () => {
      for (const origin of [null, 'http://evil.example', 'null', 'http://127.0.0.1:3001']) {
        const response = await ask(handler, path, { ...asked, cookie: opened.cookies.admin, origin })
        if (asked.method !== undefined) expect(await problemOf(response)).toEqual([403, 'bad_origin'])
        else expect(response.status).toBe(status)
      }
    })
  })

  test('health tells no secret and asks for no session', async () => {
    const response = await health.GET()
    expect(response.status).toBe(200)
    expect(Object.keys(await response.json()).sort()).toEqual(['hub', 'status', 'store'])
  })

  test.each<[string, FaultKind]>([
    ['40014', { type: 'errcode', errcode: 40014 }],
    ['401', { type: 'status', status: 401 }],
  ])('health says that the token is refused: %s', async (_name, kind) => {
    const hub = async () => (await (await health.GET()).json()).hub
    const asked = { params: { configId: 'x' }, cookie: opened.cookies.viewer }
    opened.simulator.fault({ times: Number.POSITIVE_INFINITY, kind })
    await ask(contactWay.GET, '/api/contact-ways/x?fresh=1', asked)
    expect(await hub()).toBe('refused')
    expect((await (await ask(sync.GET, '/api/sync', asked)).json()).hub).toBe('refused')
    opened.simulator.clearFaults()
    await ask(contactWay.GET, '/api/contact-ways/x?fresh=1', asked)
    expect(await hub()).toBe('ok')
  })

  test('the token stands in no answer', async () => {
    opened.simulator.fault({
      times: Number.POSITIVE_INFINITY,
      kind: { type: 'errcode', errcode: 40058, errmsg: `/x?token=${encodeURIComponent(TOKEN)} ${TOKEN}` },
    })
    for (const [, handler, path, asked] of routes) {
      const text = await (await ask(handler, path, { ...asked, cookie: opened.cookies.admin })).text()
      for (const spelling of [TOKEN, encodeURIComponent(TOKEN)]) expect(text).not.toContain(spelling)
    }
  })

  test('while the Hub is away, what is known is shown and the rest says why', async () => {
    await opened.desk.channelSync.start().finished.catch(() => {})
    await opened.desk.contactWaySync.start().finished.catch(() => {})
    opened.simulator.fault({ times: Number.POSITIVE_INFINITY, kind: { type: 'status', status: 404 } })
    const asked = { cookie: opened.cookies.viewer }
    expect((await (await ask(channels.GET, '/api/channels', asked)).json()).total).toBe(30)
    const fresh = await ask(channels.GET, '/api/channels?fresh=1', asked)
    expect(await problemOf(fresh)).toEqual([502, 'hub_http_error'])
    const stale = await (await ask(channels.GET, '/api/channels', asked)).json()
    expect(stale).toMatchObject({ total: 30, stale: true })
  })
})
