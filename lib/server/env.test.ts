import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { EnvironmentError, readEnvironment } from './env'

const folder = mkdtempSync(join(tmpdir(), 'desk-env-'))
afterAll(() => rmSync(folder, { recursive: true }))
const fileWith = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const problemsOf = (source: Record<string, string>): string[] => {
  try {
    readEnvironment(source)
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError)
    return (error as EnvironmentError).problems
  }
  return []
}
const namesOf = (source: Record<string, string>) =>
  [...new Set(problemsOf(source).map((problem) => problem.split(':')[0]))].sort()

const token = { HUB_TOKEN: 'a-token' }

test('only the token has no default', () => {
  expect(readEnvironment({ ...token, PUBLIC_URL: '', HUB_BASE_URL: '' })).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: undefined,
    demo: false,
    hub: { token: 'a-token', rate: 5, concurrency: 4, timeoutMs: 15_000 },
    pictureHosts: [],
    databaseUrl: 'file:.data/desk.db',
    settleSeconds: 60,
  })
})

describe('refused, by name', () => {
  test.each<[string[], Record<string, string>]>([
    [['HUB_TOKEN'], {}],
    [['HUB_TOKEN'], { HUB_TOKEN: '  ' }],
    [['PORT'], { ...token, PORT: '70000' }],
    [['PORT'], { ...token, PORT: 'http' }],
    [['HUB_RATE'], { ...token, HUB_RATE: '0' }],
    [['HUB_CONCURRENCY'], { ...token, HUB_CONCURRENCY: '1.5' }],
    [['HUB_TIMEOUT_MS'], { ...token, HUB_TIMEOUT_MS: '15s' }],
    [['HUB_BASE_URL'], { ...token, HUB_BASE_URL: 'ftp://hub.test' }],
    [['PUBLIC_URL'], { ...token, PUBLIC_URL: 'desk.example' }],
    [['QR_IMAGE_HOSTS'], { ...token, QR_IMAGE_HOSTS: 'http://' }],
    [['QR_IMAGE_HOSTS'], { ...token, QR_IMAGE_HOSTS: 'a.example, b c' }],
    [['QR_IMAGE_HOSTS'], { ...token, QR_IMAGE_HOSTS: 'file:///etc' }],
    [['DATABASE_URL'], { ...token, DATABASE_URL: 'mysql://x' }],
    [['AUTH_SECRET'], { ...token, DATABASE_URL: 'postgres://x/y' }],
    [['AUTH_SECRET'], { ...token, AUTH_SECRET: 'short' }],
    [['ADMIN_USERNAME'], { ...token, ADMIN_USERNAME: 'admin' }],
    [['ADMIN_USERNAME'], { ...token, ADMIN_PASSWORD: 'long enough' }],
    [['ADMIN_USERNAME'], { ...token, ADMIN_USERNAME: 'a', ADMIN_PASSWORD: 'long enough' }],
    [['ADMIN_PASSWORD'], { ...token, ADMIN_USERNAME: 'admin', ADMIN_PASSWORD: 'x'.repeat(129) }],
    [['LOG_LEVEL'], { ...token, LOG_LEVEL: 'loud' }],
    [['DEMO'], { DEMO: 'yes', HUB_TOKEN: 'a-token' }],
    [['DEMO'], { DEMO: '1', HUB_TOKEN: 'a-token' }],
    [['DEMO', 'HUB_TOKEN_FILE'], { DEMO: '1', HUB_TOKEN_FILE: '/nowhere' }],
    [['HUB_TOKEN_FILE'], { HUB_TOKEN: 'a', HUB_TOKEN_FILE: fileWith('both', 'b') }],
    [['HUB_TOKEN_FILE'], { HUB_TOKEN_FILE: join(folder, 'missing') }],
    [['HUB_TOKEN_FILE'], { HUB_TOKEN_FILE: fileWith('empty', '\n') }],
  ])('%s', (names, source) => {
    expect(namesOf(source)).toEqual(names)
  })

  test('all at once, and no value among the words', () => {
    const secret = 'SECRET-VALUE'
    const source = {
      PORT: `${secret}1`,
      PUBLIC_URL: `${secret}2`,
      HUB_TOKEN_FILE: join(folder, `${secret}3`),
      HUB_BASE_URL: `${secret}4`,
      HUB_RATE: `${secret}5`,
      QR_IMAGE_HOSTS: `${secret} 6`,
      DATABASE_URL: `postgres:${secret}7`,
      AUTH_SECRET: secret,
      ADMIN_PASSWORD: 'S3CRET',
      LOG_LEVEL: secret,
      DEMO: secret,
    }
    expect(namesOf(source)).toEqual([...Object.keys(source), 'ADMIN_USERNAME'].sort())
    expect(problemsOf(source).join()).not.toMatch(/SECRET-VALUE|S3CRET/)
  })
})

describe('accepted', () => {
  test('a token file, its white space left away', () => {
    const source = { HUB_TOKEN_FILE: fileWith('token', '  from-file\n') }
    expect(readEnvironment(source).hub.token).toBe('from-file')
  })

  test('the demo without a token; a base with a path and slashes; picture hosts of each kind', () => {
    const hosts = '*.example.com, example.org,http://127.0.0.1:4010, http://[::1]:4010'
    const source = { DEMO: '1', HUB_BASE_URL: 'http://hub.test/base//', QR_IMAGE_HOSTS: hosts }
    expect(readEnvironment(source)).toMatchObject({
      demo: true,
      hub: { baseUrl: 'http://hub.test/base', token: '' },
      pictureHosts: ['*.example.com', 'example.org', 'http://127.0.0.1:4010', 'http://[::1]:4010'],
    })
  })

  test('PostgreSQL with a secret, an administrator in any script', () => {
    const source = {
      ...token,
      DATABASE_URL: 'postgresql://u:p@h/d',
      AUTH_SECRET: 'x'.repeat(32),
      ADMIN_USERNAME: '管理员',
      ADMIN_PASSWORD: '12345678',
    }
    expect(readEnvironment(source).admin).toEqual({ username: '管理员', password: '12345678' })
  })
})
