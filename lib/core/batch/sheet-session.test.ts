import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyForm } from '@/lib/core/contact-way/form'
import { indexNames } from '@/lib/core/name-index'
import { verdictOf } from './checked-row'
import { recogniseColumns } from './columns'
import { giveStates } from './give-states'
import { readDelimited } from './read-delimited'
import { openSession, type SheetSession } from './sheet-session'

const names = indexNames({
  members: [
    ['linxiao', '林晓'],
    ['wangruolin', '王若琳'],
    ['wangfang1', '王芳'],
    ['wangfang2', '王芳'],
    ['MaryJane', 'Mary Jane'],
  ],
  departments: [
    [2, '静安寺店'],
    [3, '客服部'],
    [4, '客服部'],
  ],
  isComplete: true,
})

const open = (csv: string, change: Partial<Parameters<typeof openSession>[0]> = {}): SheetSession => {
  const table = readDelimited(csv)
  return openSession({
    name: '',
    table,
    columns: recogniseColumns(table),
    defaults: emptyForm(),
    shared: [],
    given: giveStates(table, random),
    ...change,
  })
}

let last = 0
const random = (bytes: number) => {
  last += 1
  return Uint8Array.from({ length: bytes }, (_, at) => (last * 7 + at * at * last) % 256)
}
const ready = (session: SheetSession) => session.ready(session.check().map(({ line }) => line))
const codes = (session: SheetSession) => session.check().map(({ issues }) => issues.map(({ code }) => code))

describe('a sheet that is looked over', () => {
  test('takes names for ids, and says which it does not know', () => {
    const session = open(
      '备注,接待方式,接待同事,部门\n甲,多人,"林晓、Mary Jane；LINXIAO",静安寺店\n乙,,王芳,\n丙,,王若林,\n丁,多人,,客服部 9',
    )
    session.learnNames(names)
    expect(codes(session)).toEqual([
      ['duplicate'],
      ['member_ambiguous'],
      ['member_unknown'],
      ['department_ambiguous', 'department_unknown'],
    ])
    session.write(2, 2, '林晓、Mary Jane')
    session.write(3, 2, '王若琳')
    expect(ready(session).rows).toMatchObject([
      { type: 2, user: ['linxiao', 'MaryJane'], party: [2] },
      { type: 1, user: ['wangruolin'] },
    ])
  })

  test('only doubts a userid that is not in a directory with gaps', () => {
    const session = open('备注,接待同事\n甲,zhangsan\n乙,张三')
    session.learnNames(indexNames({ members: [['linxiao', '林晓']], departments: [], isComplete: false }))
    expect(session.check().map(verdictOf)).toEqual(['reminder', 'wrong'])
    expect(ready(session).rows).toMatchObject([{ user: ['zhangsan'] }])
  })

  test('without a directory takes userids, and no names', () => {
    const session = open('备注,接待同事\n甲,zhangsan\n乙,张三')
    expect(codes(session)).toEqual([[], ['names_loading']])
    session.learnNames(undefined)
    expect(codes(session)).toEqual([[], ['member_name']])
  })

  test('one state for one code, in the sheet and beside what exists, unless a row may share it', () => {
    const session = open('备注,接待同事,state\n甲,a,s-1\n乙,a,s-1\n丙,a,s-2\n丁,a,s-3')
    session.learnInUse({ states: new Set(['s-2']), remarks: new Set(['丁']) })
    expect(codes(session)).toEqual([[], ['state_repeated'], ['state_in_use'], ['remark_in_use']])
    session.share(3, true)
    session.share(4, true)
    expect(codes(session)).toEqual([[], ['state_shared'], ['state_shared'], ['remark_in_use']])
    expect(ready(session)).toMatchObject({ lines: [2, 3, 4, 5], shareState: [2, 3] })
    session.share(4, false)
    expect(ready(session)).toMatchObject({ lines: [2, 3, 5], shareState: [2] })
    expect(session.ready([3, 4])).toMatchObject({ lines: [3], shareState: [1] })
    session.write(2, 2, '')
    expect(codes(session)[1]).toEqual([])
  })

  test('a state that was made stays that of its row, which is refused once it was sent', () => {
    const session = open('备注,接待同事\n甲,a\n乙,a')
    const { rows } = ready(session)
    const states = rows.map(({ state }) => String(state))
    expect(new Set(states).size).toBe(2)
    expect(ready(session).rows).toEqual(rows)

    const again = openSession(JSON.parse(JSON.stringify(session.state())))
    expect(again.asked().states).toEqual(states)
    again.learnInUse({ states: new Set(states.slice(0, 1)), remarks: new Set() })
    expect(codes(again)).toEqual([['row_sent'], []])
    expect(ready(again).lines).toEqual([3])
  })

  test('only texts that could be created are looked up', () => {
    const session = open('备注,接待同事,state\n"甲\n乙",a,s 1\n丙,a,s-2')
    expect(session.asked()).toEqual({ states: ['s-2'], remarks: ['丙'] })
  })

  test('rows nobody touched are the same as before', () => {
    const session = open('备注,接待同事,state\n甲,a,s-1\n乙,a,s-2\n丙,a,s-3')
    const before = session.check()
    session.write(4, 2, 's-1')
    const after = session.check()
    expect(after[0]).toBe(before[0])
    expect(after[1]).toBe(before[1])
    expect(after[2]?.issues[0]).toMatchObject({ code: 'state_repeated', values: { row: 2 }, column: 2 })
  })

  test('columns are named by hand, added, and read with or without headings', () => {
    const session = open('店,谁\n静安,linxiao')
    session.assign(1, null)
    expect(codes(session)).toEqual([['single_needs_one_member']])
    session.assign(1, 'user')
    session.assign(0, 'remark')
    expect(codes(session)).toEqual([[]])
    session.addColumn('state')
    session.write(2, 2, ' x-1 ')
    expect(ready(session).rows).toMatchObject([{ remark: '静安', user: ['linxiao'], state: 'x-1' }])
    session.setHeadings(false)
    expect(session.check()).toHaveLength(2)
  })

  test('defaults reach all rows that say nothing else', () => {
    const session = open('备注,接待同事\n甲,\n乙,b')
    expect(codes(session)[0]).toEqual(['single_needs_one_member'])
    session.setDefaults({
      ...emptyForm(),
      audience: { type: 1, user: ['d'] },
      skip_verify: false,
      remark: '不用',
    })
    expect(ready(session).rows).toMatchObject([
      { remark: '甲', user: ['d'], skip_verify: false },
      { remark: '乙', user: ['b'], skip_verify: false },
    ])
  })

  test('rows go, the headings stay', () => {
    const session = open('备注,接待同事\n甲,a\n乙,b')
    session.remove([2, 3, 1])
    expect(session.check()).toEqual([])
    expect(session.state().table.rows).toHaveLength(1)
  })

  test('a block is written as it lies, as far as there are cells, and taken back', () => {
    const session = open('备注,接待同事\n甲,a\n乙,b\n丙,c')
    const before = session.state()
    session.writeBlock([2, 4], 1, [['x', '多'], ['y']])
    expect(session.check().map(({ cells }) => cells)).toEqual([
      ['甲', 'x'],
      ['乙', 'b'],
      ['丙', 'y'],
    ])
    session.restore(before)
    expect(session.check().map(({ cells }) => cells)).toEqual([
      ['甲', 'a'],
      ['乙', 'b'],
      ['丙', 'c'],
    ])
  })

  test('whatever is changed, it says the same as a session opened anew', () => {
    const step = fc.oneof(
      fc.tuple(
        fc.constant('write' as const),
        fc.nat(6),
        fc.nat(3),
        fc.constantFrom('', 'a', 's-1', 's-2', '多人', '林晓', 'x y'),
      ),
      fc.tuple(fc.constant('share' as const), fc.nat(6), fc.boolean()),
      fc.tuple(fc.constant('remove' as const), fc.nat(6)),
      fc.tuple(fc.constant('inUse' as const), fc.subarray(['s-1', 's-2', '甲'])),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const session = open('备注,接待同事,state,类型\n甲,a,s-1,\n乙,,s-1,多人\n丙,林晓,,\n丁,b,s-2,单人')
        session.learnNames(names)
        let inUse = { states: new Set<string>(), remarks: new Set<string>() }
        for (const [kind, ...rest] of steps) {
          session.check()
          if (kind === 'write') session.write(Number(rest[0]), Number(rest[1]), String(rest[2]))
          else if (kind === 'share') session.share(Number(rest[0]), Boolean(rest[1]))
          else if (kind === 'remove') session.remove([Number(rest[0])])
          else {
            inUse = { states: new Set(rest[0] as string[]), remarks: new Set(rest[0] as string[]) }
            session.learnInUse(inUse)
          }
        }
        const fresh = openSession(session.state())
        fresh.learnNames(names)
        fresh.learnInUse(inUse)
        expect(session.check()).toEqual(fresh.check())
      }),
    )
  })
})
