import { describe, expect, it } from 'vitest'
import { isShown, moveColumn, orderColumns } from './list-columns'

const columns = ['name', 'tags', 'state', 'configId'].map((id) => ({ id, title: id, minWidth: 80 }))
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('the columns of a list', () => {
  it('stand as they were ordered, those that were not in their usual place behind', () => {
    expect(ids(orderColumns(columns, { order: [] }))).toEqual(['name', 'tags', 'state', 'configId'])
    expect(ids(orderColumns(columns, { order: ['state', 'gone', 'name'] }))).toEqual([
      'state',
      'name',
      'tags',
      'configId',
    ])
  })

  it('move by one place and stop at the ends', () => {
    expect(moveColumn(columns, { order: [] }, 'tags', 1)).toEqual(['name', 'state', 'tags', 'configId'])
    expect(moveColumn(columns, { order: ['tags'] }, 'tags', -1)).toEqual([
      'tags',
      'name',
      'state',
      'configId',
    ])
    expect(moveColumn(columns, { order: [] }, 'configId', 1)).toEqual(ids(columns))
    expect(moveColumn(columns, { order: [] }, 'gone', 1)).toEqual(ids(columns))
  })

  it('are shown as usual until somebody decides', () => {
    const extra = { id: 'by', title: 'by', minWidth: 80, isExtra: true }
    expect(isShown(extra, { shown: {} })).toBe(false)
    expect(isShown(extra, { shown: { by: true } })).toBe(true)
    expect(isShown({ ...extra, isExtra: false }, { shown: { by: false } })).toBe(false)
  })
})
