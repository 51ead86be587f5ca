import { describe, expect, it } from 'vitest'
import { emptyForm } from '@/lib/core/contact-way/form'
import { attemptFor, draftName, readDraft, removeDraft, writeDraft } from './contact-way-draft'

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
const draft = { values: emptyForm(), savedAt: 1, attempt: { key: 'k', body: '{}' } }

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

  it.each(['{', 'null', '[]', '{"values":{}}', '{"values":{"audience":{"type":3}},"savedAt":1}'])(
    'of another shape is ignored: %s',
    (text) => {
      const shelf = newShelf()
      shelf.setItem(name, text)
      expect(readDraft(name, shelf)).toBeUndefined()
    },
  )

  it('does without storage', () => {
    expect(readDraft(name, closedShelf)).toBeUndefined()
    expect(writeDraft(name, draft, closedShelf)).toBe(false)
    expect(() => removeDraft(name, closedShelf)).not.toThrow()
  })
})

it('keeps one key for one body', () => {
  const first = attemptFor('{"a":1}', undefined, () => 'k1')
  expect(attemptFor('{"a":1}', first, () => 'k2')).toBe(first)
  expect(attemptFor('{"a":2}', first, () => 'k2')).toEqual({ key: 'k2', body: '{"a":2}' })
})
