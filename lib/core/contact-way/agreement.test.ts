import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement } from './agreement'

const asked = {
  state: 'front-desk',
  type: 2,
  scene: 2,
  remark: '静安寺店前台',
  user: ['LinXiao', 'zhou'],
  party: [3],
}
const told = { config_id: 'x', ...asked, skip_verify: true }

describe('agreement', () => {
  test.each([
    ['the same', {}],
    ['users in another order and case', { user: ['zhou', 'linxiao'] }],
    ['a style that this scene does not have', { style: 1 }],
  ])('yes: %s', (_name, changed) => {
    expect(agreement(asked, { ...told, ...changed })).toBe('yes')
  })

  test.each([
    ['state', { state: 'other' }],
    ['remark', { remark: '' }],
    ['type', { type: 1 }],
    ['scene', { scene: 1 }],
    ['skip_verify', { skip_verify: false }],
    ['a user more', { user: ['linxiao', 'zhou', 'he'] }],
    ['a user less', { user: ['linxiao'] }],
    ['departments', { party: [] }],
  ])('no: another %s', (_name, changed) => {
    expect(agreement(asked, { ...told, ...changed })).toBe('no')
  })

  test('without a state it is doubtful', () => {
    expect(agreement(asked, { config_id: 'x' })).toBe('doubtful')
    expect(agreement(asked, { ...told, state: '' })).toBe('doubtful')
    expect(agreement(asked, { ...told, state: '', remark: 'other' })).toBe('no')
  })

  test('whatever the Hub leaves out contradicts nothing', () => {
    const fields = Object.keys(told).filter((name) => name !== 'config_id' && name !== 'state')
    fc.assert(
      fc.property(fc.subarray(fields), (left) => {
        const part = Object.fromEntries(Object.entries(told).filter(([name]) => !left.includes(name)))
        expect(agreement(asked, { config_id: 'x', ...part })).toBe('yes')
      }),
    )
  })
})
