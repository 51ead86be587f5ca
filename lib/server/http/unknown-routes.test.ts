import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ask, openTestDesk, problemOf, type TestDesk } from '@/lib/server/testing/desk'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

declare global {
  interface ImportMeta {
    /** Given by the test runner. */
    glob(pattern: string, options: { eager: true }): Record<string, Record<string, unknown>>
  }
}

const routes = Object.entries(import.meta.glob('/app/api/**/route.ts', { eager: true }))
const nothing = Object.fromEntries(routes)['/app/api/[[...path]]/route.ts']
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const deletable = ['/app/api/views/[id]/route.ts', '/app/api/brand/logo/route.ts']
const allowed = /^(GET, HEAD|POST|PATCH|GET, HEAD, POST|PATCH, DELETE|GET, HEAD, PUT|GET, HEAD, PUT, DELETE)$/
const open = ['/app/api/health/route.ts', '/app/api/setup/route.ts']

describe('what the API does not have', () => {
  let opened: TestDesk
  beforeAll(async () => {
    opened = await openTestDesk('sqlite', ['viewer'])
  })
  afterAll(() => opened.close())

  test.each(methods)('no path: %s', async (method) => {
    const handler = nothing?.[method]
    const asked = { method, cookie: opened.cookies.viewer }
    expect(await problemOf(await ask(handler, '/api/nothing', { method }))).toEqual([401, 'unauthenticated'])
    expect(await problemOf(await ask(handler, '/api/nothing', asked))).toEqual([404, 'not_found'])
  })

  test.each(routes)(
    'every method of %s is answered, as a problem where there is none',
    async (path, route) => {
      for (const method of methods) expect(route[method], method).toBeTypeOf('function')
      if (path.includes('...path]')) return
      for (const method of deletable.includes(path) ? ['OPTIONS'] : ['DELETE', 'OPTIONS']) {
        const asked = { method, cookie: opened.cookies.viewer, params: { id: 'x', configId: 'x' } }
        const refused = await ask(route[method], '/api/x', asked)
        expect(refused.headers.get('allow')).toMatch(allowed)
        expect(await problemOf(refused)).toEqual([405, 'method_not_allowed'])
        const stranger = await ask(route[method], '/api/x', { method })
        expect(stranger.status).toBe(open.includes(path) ? 405 : 401)
      }
    },
  )
})
