import { expect, test } from 'vitest'
import { createSignInLimit } from './sign-in-limit'

test('ten attempts a minute for a name, whoever sends them', () => {
  let clock = 0
  const limit = createSignInLimit(() => clock)
  for (let turn = 0; turn < 10; turn += 1) expect(limit.take('admin')).toBeUndefined()
  clock = 20_000
  expect(limit.take('admin')).toBe(40)
  expect(limit.take('editor')).toBeUndefined()
  clock = 60_000
  expect(limit.take('admin')).toBeUndefined()
})

test('the right password begins anew', () => {
  const limit = createSignInLimit(() => 0)
  for (let turn = 0; turn < 30; turn += 1) {
    expect(limit.take('admin')).toBeUndefined()
    limit.forget('admin')
  }
})

test('a flood of names is forgotten again', () => {
  let clock = 0
  const limit = createSignInLimit(() => clock)
  for (let turn = 0; turn < 25_000; turn += 1) {
    clock += 1
    limit.take(`name ${turn}`)
  }
  expect(limit.take('admin')).toBeUndefined()
})
