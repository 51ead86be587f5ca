import { describe, expect, it } from 'vitest'
import { readLook, usualLook, writeLook } from './list-look'

describe('how a list is looked at', () => {
  it('is read as it was written', () => {
    const look = {
      view: 'gallery' as const,
      order: ['state', 'name'],
      shown: { configId: true, tags: false },
      widths: { state: 240 },
    }
    expect(readLook(writeLook(look))).toEqual(look)
  })

  it('is as usual where the cookie is missing or broken', () => {
    for (const text of [undefined, '', '{', 'null', '7', '[]', '"table"']) {
      expect(readLook(text)).toEqual(usualLook)
    }
  })

  it('leaves out what it cannot mean', () => {
    const text = JSON.stringify({
      view: 'cards',
      order: ['state', 7, null],
      shown: { state: 'yes', tags: false },
      widths: { state: -1, tags: 1.5, name: 99_999, created: 120 },
    })
    expect(readLook(text)).toEqual({
      view: 'table',
      order: ['state'],
      shown: { tags: false },
      widths: { created: 120 },
    })
  })
})
