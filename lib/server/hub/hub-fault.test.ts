import { describe, expect, test } from 'vitest'
import { noAnswer } from './hub-fault'

const failure = (code: string, syscall?: string) =>
  Object.assign(new Error('request failed'), {
    cause: Object.assign(new Error(code), { code, ...(syscall ? { syscall } : {}) }),
  })

describe('a call without an answer', () => {
  test.each([
    ['ECONNREFUSED', 'connect'],
    ['ENOTFOUND', 'getaddrinfo'],
    ['EHOSTUNREACH', 'connect'],
    ['ENETUNREACH', 'connect'],
    ['UND_ERR_CONNECT_TIMEOUT', undefined],
    ['CERT_HAS_EXPIRED', undefined],
  ])('was never sent when there was no connection: %s of %s', (code, syscall) => {
    expect(noAnswer('/contactWay/add', failure(code, syscall), false).outcome).toBe('not_sent')
  })

  test.each([
    ['ECONNRESET', 'read'],
    ['EPIPE', 'write'],
    ['ETIMEDOUT', 'read'],
    ['EHOSTUNREACH', 'read'],
    ['ENETUNREACH', 'write'],
    ['UND_ERR_SOCKET', undefined],
  ])('may have been sent when the connection broke: %s of %s', (code, syscall) => {
    expect(noAnswer('/contactWay/add', failure(code, syscall), false).outcome).toBe('unclear')
  })
})
