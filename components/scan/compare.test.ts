import { expect, test } from 'vitest'
import { comparePrint } from './compare'

const [one, other] = ['a', 'b'].map((id) => ({
  id,
  name: `码 ${id}`,
  text: `https://work.weixin.qq.com/ct/${id}`,
}))

test('tells what was read, what is missing and what does not belong', () => {
  const expected = [one, other].flatMap((code) => code ?? [])
  expect(comparePrint(expected, new Set())).toEqual({ read: [], missing: expected, strange: [] })
  expect(comparePrint(expected, new Set([other?.text ?? '', 'https://wework.qpic.cn/1']))).toEqual({
    read: [other],
    missing: [one],
    strange: ['https://wework.qpic.cn/1'],
  })
})
