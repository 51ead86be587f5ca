import { hostname } from 'node:os'
import { describe, expect, test } from 'vitest'
import { DeskFault } from '@/lib/server/desk-fault'
import { keepLog } from '@/lib/server/testing/log'
import { wordsByLocale } from '@/lib/server/words'
import { isAllowedOrigin, type OriginRule, ownAddress, requireOwnOrigin } from './origin'

const local: OriginRule = { publicUrl: undefined, host: '127.0.0.1', port: 3000 }
const everywhere: OriginRule = { ...local, host: '0.0.0.0' }
const named: OriginRule = { ...local, host: 'desk.lan' }
const own = hostname().toLowerCase()
const proxied: OriginRule = { ...local, publicUrl: 'https://desk.example/' }

describe('ownAddress', () => {
  test.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://127.0.0.1:3000'],
    ['::1', 'http://[::1]:3000'],
    ['desk.lan', 'http://desk.lan:3000'],
  ])('%s', (host, expected) => {
    expect(ownAddress({ ...local, host })).toBe(expected)
    expect(URL.canParse(expected)).toBe(true)
  })
})

describe('isAllowedOrigin', () => {
  test.each<[boolean, OriginRule, string | null, string | null]>([
    [true, local, 'http://127.0.0.1:3000', '127.0.0.1:3000'],
    [true, local, 'http://127.0.0.1:3000', null],
    [false, local, 'http://desk.lan:3000', 'desk.lan:3000'],
    [true, { ...local, host: '::1' }, 'http://[::1]:3000', '[::1]:3000'],
    [true, { ...local, host: '::1' }, 'http://localhost:3000', 'localhost:3000'],
    [true, local, 'http://localhost:3000', 'localhost:3000'],
    [true, { ...local, host: 'localhost' }, 'http://127.0.0.1:3000', '127.0.0.1:3000'],
    [true, { ...local, port: 80 }, 'http://localhost', 'localhost'],
    [false, local, 'http://localhost', 'localhost'],
    [false, local, 'http://192.168.1.5:3000', '192.168.1.5:3000'],
    [false, local, 'http://rebound.example:3000', 'rebound.example:3000'],
    [true, named, 'http://desk.lan:3000', 'desk.lan:3000'],
    [false, named, 'http://localhost:3000', 'localhost:3000'],
    [false, named, 'http://rebound.example:3000', 'rebound.example:3000'],
    [true, everywhere, 'http://localhost:3000', 'localhost:3000'],
    [true, everywhere, 'http://192.168.1.5:3000', '192.168.1.5:3000'],
    [true, everywhere, 'http://192.168.1.5:8080', '192.168.1.5:8080'],
    [true, { ...local, host: '::' }, 'http://[fd00::5]:3000', '[fd00::5]:3000'],
    [true, everywhere, `http://${own}:3000`, `${own}:3000`],
    [false, everywhere, 'http://192.168.1.5:8080', '192.168.1.5:3000'],
    [false, everywhere, 'http://192.168.1.6:3000', '192.168.1.5:3000'],
    [false, everywhere, 'http://rebound.example:3000', 'rebound.example:3000'],
    [false, everywhere, 'http://1.2.3.4.example:3000', '1.2.3.4.example:3000'],
    [false, everywhere, 'http://rebound.example:3000', '/'],
    [false, local, null, '127.0.0.1:3000'],
    [false, local, '', '127.0.0.1:3000'],
    [false, local, 'null', '127.0.0.1:3000'],
    [false, local, 'http://evil.example', '127.0.0.1:3000'],
    [false, local, 'http://127.0.0.1:3001', '127.0.0.1:3000'],
    [false, local, 'https://127.0.0.1:3000', '127.0.0.1:3000'],
    [false, local, 'http://127.0.0.1:3000.evil.example', '127.0.0.1:3000'],
    [false, local, 'http://127.0.0.1:3000, http://evil.example', '127.0.0.1:3000'],
    [true, proxied, 'https://desk.example', 'desk.example'],
    [true, proxied, 'https://desk.example', '10.0.0.7:3000'],
    [false, proxied, 'http://desk.example', 'desk.example'],
    [false, proxied, 'http://10.0.0.7:3000', '10.0.0.7:3000'],
    [false, proxied, 'https://evil.example', 'evil.example'],
  ])('%s: case %#', (allowed, rule, origin, host) => {
    const headers = new Headers()
    if (origin !== null) headers.set('origin', origin)
    if (host !== null) headers.set('host', host)
    expect(isAllowedOrigin(rule, headers)).toBe(allowed)
  })
})

test('the log tells whoever runs the desk what to set', () => {
  const { log, lines } = keepLog()
  const headers = new Headers({ origin: 'https://desk.example', host: '127.0.0.1:3000' })
  expect(() => requireOwnOrigin({ origin: local, log }, headers)).toThrow(DeskFault)
  expect(lines.join()).toContain('PUBLIC_URL')
  expect(lines.join()).toContain('https://desk.example')
})

test.each(Object.entries(wordsByLocale))('so do the words of the answer in %s', (_locale, { errors }) => {
  expect(errors.bad_origin.action).toContain('PUBLIC_URL')
})
