import { describe, expect, test } from 'vitest'
import { emptyForm } from '@/lib/core/contact-way/form'
import { indexNames } from '@/lib/core/name-index'
import { recogniseColumns } from './columns'
import { readDelimited } from './read-delimited'
import { openSession } from './sheet-session'
import { spellCell } from './spell-cell'
import { suggestFixes } from './suggest-fixes'

const names = indexNames({
  members: [
    ['linxiao', '林晓'],
    ['wangruolin', '王若琳'],
    ['wangfang1', '王芳'],
    ['wangfang2', '王芳'],
  ],
  departments: [
    [2, '静安寺店'],
    [3, '客服部'],
    [4, '客服部'],
  ],
  isComplete: true,
})

const suggested = (csv: string) => {
  const table = readDelimited(csv)
  const session = openSession({
    name: '',
    table,
    columns: recogniseColumns(table),
    defaults: emptyForm(),
    shared: [],
    given: [],
  })
  session.learnNames(names)
  const { columns } = session.state()
  return session
    .check()
    .flatMap(({ issues, cells }) =>
      issues.flatMap((issue) => suggestFixes(issue, { cells, columns, names, spell: spellCell })),
    )
}

describe('what would put a cell right', () => {
  test.each([
    ['a slip in a userid', '备注,接待同事\n甲,wangruolan', [['王若琳', 'wangruolin']]],
    ['a slip in a name', '备注,接待同事\n甲,王若林', [['王若琳', 'wangruolin']]],
    [
      'namesakes',
      '备注,接待同事\n甲,王芳',
      [
        ['王芳', 'wangfang1'],
        ['王芳', 'wangfang2'],
      ],
    ],
    [
      'departments of one name',
      '备注,接待方式,部门\n甲,多人,客服部',
      [
        ['客服部', '3'],
        ['客服部', '4'],
      ],
    ],
    ['nobody alike', '备注,接待同事\n甲,xyz', []],
  ])('%s', (_, csv, expected) => {
    expect(suggested(csv).map((fix) => (fix.kind === 'write' ? [fix.shown, fix.id] : fix))).toEqual(expected)
  })

  test('only the wrong one of several names is replaced', () => {
    expect(suggested('备注,接待方式,接待同事\n甲,多人,林晓、wangruolan')).toMatchObject([
      { kind: 'write', column: 2, text: '林晓、wangruolin' },
    ])
  })

  test.each([
    ['王若琳、王若', '王若琳、wangruolin'],
    ['王若琳 王若', '王若琳 wangruolin'],
    ['王若，王若琳', 'wangruolin，王若琳'],
  ])('in %s the name is replaced, not a part of the other one', (cell, text) => {
    expect(suggested(`备注,接待方式,接待同事\n甲,多人,${cell}`)).toContainEqual(
      expect.objectContaining({ column: 2, text }),
    )
  })

  test.each([
    ['a word that is none', '备注,接待方式,接待同事\n甲,三人,linxiao', ['write', 'write']],
    ['several people for a single code', '备注,接待方式,接待同事\n甲,单人,"林晓、王若琳"', ['several']],
    [
      'a duration without a unit',
      '备注,接待同事,临时会话,二维码有效期\n甲,林晓,是,7',
      ['write', 'write', 'write'],
    ],
    ['a state that comes twice', '备注,接待同事,state\n甲,林晓,a\n乙,林晓,a', ['generate', 'share']],
    ['a state with a blank in it', '备注,接待同事,state\n甲,林晓,a b', ['generate']],
  ])('%s', (_, csv, kinds) => {
    expect(suggested(csv).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('a name too long is cut by characters, not by halves of them', () => {
    const long = `${'店'.repeat(29)}🌸尾巴`
    expect(suggested(`备注,接待同事\n${long},林晓`)).toMatchObject([
      { kind: 'cut', text: `${'店'.repeat(29)}🌸` },
    ])
  })
})
