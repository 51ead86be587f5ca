import { expect, test } from 'vitest'
import { createSimulator } from './simulator'
import { createCaller } from './test-caller'

function createMemoryJournal(text = '') {
  return {
    read: () => text,
    append: (line: string) => {
      text += line
    },
    cut: (characters: number) => {
      text = text.slice(0, -characters)
    },
  }
}

function failToAppend(): void {
  throw new Error('disk full')
}

const body = { type: 1, scene: 2, user: ['linxiao'], remark: '重启以后还在' }

test('what was created survives a restart, and the seed keeps its dates', async () => {
  const journal = createMemoryJournal()
  let now = Date.parse('2026-11-22T04:00:00Z')
  const first = createSimulator({ journal, now: () => now })
  const configId = String((await createCaller(first).post('/contactWay/add', body)).config_id)
  now += 86_400_000
  const second = createSimulator({ journal, now: () => now })
  expect(second.contactWays.get(configId)).toEqual(first.contactWays.get(configId))
  expect(second.channels).toEqual(first.channels)
})

test('a line cut by a crash is dropped and does not spoil the next', async () => {
  const journal = createMemoryJournal()
  await createCaller(createSimulator({ journal, seed: 'empty' })).post('/contactWay/add', body)
  journal.cut(5)
  const second = createSimulator({ journal, seed: 'empty' })
  expect(second.contactWays.size).toBe(0)
  await createCaller(second).post('/contactWay/add', body)
  expect(createSimulator({ journal, seed: 'empty' }).contactWays.size).toBe(1)
})

test('what the journal refuses was not created', async () => {
  const full = { read: () => '{"seededAt":1790000000000}\n', append: failToAppend }
  const simulator = createSimulator({ journal: full, seed: 'empty' })
  await expect(createCaller(simulator).post('/contactWay/add', body)).rejects.toThrow()
  expect(simulator.contactWays.size).toBe(0)
})
