import { describe, expect, test } from 'vitest'
import { isAllowedOrigin, type OriginRule, ownAddress } from './origin'

const local: OriginRule = { publicUrl: undefined, host: '127.0.0.1', port: 3000 }
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
    [true, local, 'http://desk.lan:3000', 'desk.lan:3000'],
    [true, { ...local, host: '::1' }, 'http://[::1]:3000', '[::1]:3000'],
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
