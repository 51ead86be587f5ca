import { describe, expect, it } from 'vitest'
import { sortIssues, toTexts, withTexts } from './row-fields'

const fields = {
  type: 1,
  scene: 2,
  user: ['linxiao', 'chensiyuan'],
  remark: '店',
  state: 's-1',
  skip_verify: true,
}

describe('the texts of a row', () => {
  it('come back as the same fields', () => {
    expect(withTexts(fields, toTexts(fields))).toEqual(fields)
  })

  it('take members in any way they are separated', () => {
    const texts = { ...toTexts(fields), user: 'linxiao，chensiyuan、 wangruolin\nhejingyi' }
    expect(withTexts(fields, texts).user).toEqual(['linxiao', 'chensiyuan', 'wangruolin', 'hejingyi'])
  })

  it('leave out what was emptied, and members that were never asked for', () => {
    const texts = { remark: '', state: ' ', user: '', type: '2' }
    expect(withTexts({ type: 1, scene: 2, party: [1], remark: '店' }, texts)).toEqual({
      type: 2,
      scene: 2,
      party: [1],
    })
  })

  it('of a row of another shape are empty', () => {
    expect(toTexts({ user: 'linxiao', remark: 7 })).toEqual({
      remark: '',
      state: '',
      user: 'linxiao',
      type: '',
    })
  })
})

it('issues stand at their fields, the others together', () => {
  const { at, others } = sortIssues([
    { path: 'user.1', message: 'a' },
    { path: 'user', message: 'b' },
    { path: 'party', message: 'c' },
    { path: '', message: 'd' },
  ])
  expect(at).toEqual({ user: 'a' })
  expect(others.map(({ message }) => message)).toEqual(['c', 'd'])
})
