import { describe, expect, it } from 'vitest'
import { emptyForm } from '@/lib/core/contact-way/form'
import { attemptKey, draftName, newFormId, readDraft, removeDraft, writeDraft } from './contact-way-draft'

const newShelf = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  }
}
const closedShelf = {
  getItem: () => {
    throw new Error('closed')
  },
  setItem: () => {
    throw new Error('full')
  },
  removeItem: () => {
    throw new Error('closed')
  },
}
const name = draftName('u1', null)
const draft = { formId: 'f', refusals: 0, values: emptyForm(), savedAt: 1 }

describe('the draft', () => {
  it('comes back as it was, until it is removed', () => {
    const shelf = newShelf()
    expect(readDraft(name, shelf)).toBeUndefined()
    expect(writeDraft(name, draft, shelf)).toBe(true)
    expect(readDraft(name, shelf)).toEqual(draft)
    expect(readDraft(draftName('u1', 'abc'), shelf)).toBeUndefined()
    removeDraft(name, shelf)
    expect(readDraft(name, shelf)).toBeUndefined()
  })

  it.each([
    '{',
    'null',
    '[]',
    '{"values":{}}',
    '{"formId":"f","refusals":0,"values":{"audience":{"type":3}},"savedAt":1}',
    JSON.stringify({ values: emptyForm(), savedAt: 1 }),
  ])('of another shape is ignored: %s', (text) => {
    const shelf = newShelf()
    shelf.setItem(name, text)
    expect(readDraft(name, shelf)).toBeUndefined()
  })

  it('does without storage', () => {
    expect(readDraft(name, closedShelf)).toBeUndefined()
    expect(writeDraft(name, draft, closedShelf)).toBe(false)
    expect(() => removeDraft(name, closedShelf)).not.toThrow()
  })
})

describe('the key of an attempt', () => {
  const form = { formId: newFormId(), refusals: 0 }
  const key = attemptKey(form, '{"a":1}')

  it('is the same for the same form and body, and fits the header', () => {
    expect(attemptKey({ ...form }, '{"a":1}')).toBe(key)
    expect(key).toMatch(/^[\x21-\x7e]{20,255}$/)
  })

  it.each([
    ['another body', attemptKey(form, '{"a":2}')],
    ['the next attempt after a refusal', attemptKey({ ...form, refusals: 1 }, '{"a":1}')],
    ['another form', attemptKey({ ...form, formId: newFormId() }, '{"a":1}')],
  ])('is another for %s', (_, other) => {
    expect(other).not.toBe(key)
  })
})
