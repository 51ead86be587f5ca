import { describe, expect, test, vi } from 'vitest'
import { type ErrorCode, errorStatus } from '@/lib/core/errors'
import { hubErrorGroup, hubErrorGroups } from '@/lib/core/hub-errors'
import { issue } from '@/lib/core/issue'
import { locales } from '@/lib/core/locale'
import { DeskFault } from '@/lib/server/desk-fault'
import { wordsByLocale } from '@/lib/server/words'
import { problemAnswer } from './problem'

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }))
vi.mock('next-intl', () => import('use-intl/core'))

const codes = Object.keys(errorStatus) as ErrorCode[]

const textsIn = (words: unknown): string[] =>
  typeof words === 'string' ? [words] : Object.values(words ?? {}).flatMap(textsIn)

describe.each(locales)('words in %s', (locale) => {
  const { errors, hubErrors, issues } = wordsByLocale[locale]

  test.each(codes)('for %s', (code) => {
    const { title, action } = errors[code]
    expect(title.trim()).not.toBe('')
    expect(action.trim()).not.toBe('')
  })

  test.each(Object.keys(hubErrorGroups))('for the Hub errors %s', (group) => {
    const texts = textsIn((hubErrors as Record<string, unknown>)[group])
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter((text) => text.trim() === '')).toEqual([])
  })

  test('each errcode belongs to one group', () => {
    const all = Object.entries(hubErrorGroups).flatMap(([group, list]) => list.map((code) => [code, group]))
    expect(new Set(all.map(([code]) => code)).size).toBe(all.length)
    for (const [code, group] of all) expect(hubErrorGroup(Number(code))).toBe(group)
  })

  test('field issues of the server itself', () => {
    for (const code of ['unknown_field', 'idempotency_key_length', 'required', 'username_taken']) {
      expect(Object.keys(issues)).toContain(code)
    }
  })
})

describe('problem+json', () => {
  test.each(codes)('%s', async (code) => {
    const fault = new DeskFault(code, { cause: new Error('internal text') })
    const response = problemAnswer(fault, 'en', 'an-id')
    expect(response.status).toBe(errorStatus[code])
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({ code, status: errorStatus[code], requestId: 'an-id' })
    expect(text).not.toContain('internal text')
  })

  test('details and issues in the language of the reader', async () => {
    const message = issue('unknown_field', { field: 'secret' })
    const fault = new DeskFault('invalid_fields', {
      issues: [
        { path: 'secret', message },
        { path: 'other', message: 'of the schema library' },
      ],
      errcode: 40058,
      errmsg: 'hint:[1]',
      retryAfter: 7,
      creationId: 'c',
    })
    const response = problemAnswer(fault, 'zh-CN', 'an-id')
    expect(response.headers.get('retry-after')).toBe('7')
    const problem = await response.json()
    expect(problem).toMatchObject({ errcode: 40058, errmsg: 'hint:[1]', retryAfter: 7, creationId: 'c' })
    expect(problem.issues[0]).toMatchObject({
      path: 'secret',
      code: 'unknown_field',
      values: { field: 'secret' },
    })
    expect(problem.issues[0].message).toMatch(/\p{Script=Han}.*secret|secret.*\p{Script=Han}/u)
    expect(problem.issues[1]).toEqual({ path: 'other', message: 'of the schema library' })
  })
})
