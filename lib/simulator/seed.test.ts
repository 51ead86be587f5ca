import { expect, test } from 'vitest'
import { awkwardRemarks } from './awkward'
import { createSimulator } from './simulator'

const NOW = Date.parse('2026-11-22T04:00:00Z')
const make = () => createSimulator({ now: () => NOW })

test('the same seed gives the same data', () => {
  expect(make().channels).toEqual(make().channels)
  expect([...make().contactWays]).toEqual([...make().contactWays])
})

test('1 200 channels and 400 contact ways with ids of their own', () => {
  const { channels, contactWays } = make()
  expect([channels.length, contactWays.size]).toEqual([1200, 400])
  const configIds = [...channels.map((channel) => channel.configId), ...contactWays.keys()]
  expect(new Set(configIds).size).toBe(1600)
  expect(new Set(configIds.map((id) => id.length))).toEqual(new Set([32, 34]))
  expect(configIds.some((id) => !/^[0-9a-f]+$/.test(id))).toBe(true)
  const states = [
    ...channels.map((channel) => channel.state),
    ...[...contactWays.values()].map((way) => way.state),
  ]
  expect(new Set(states).size).toBe(1600)
  expect(states.every((state) => /^[A-Za-z0-9_.:-]{1,30}$/.test(state))).toBe(true)
})

test('dates go down from minutes ago to 2021', () => {
  const { channels } = make()
  const dates = channels.map((channel) => channel.createDate)
  expect(dates).toEqual([...dates].sort().reverse())
  expect(NOW - Date.parse(dates[0] ?? '')).toBe(7 * 60_000)
  expect(dates.at(-1)).toMatch(/^2021-08/)
})

test('awkward ones are among the newest of both', () => {
  const { channels, contactWays } = make()
  const newestWays = [...contactWays.values()].slice(-50).map((way) => way.remark)
  for (const remark of awkwardRemarks) {
    expect(channels.slice(0, 50).map((channel) => channel.remark)).toContain(remark)
    expect(newestWays).toContain(remark)
  }
  const tagsOf = (remark: string) => channels.find((channel) => channel.remark === remark)?.tags.length
  expect([tagsOf('没有标签的码'), tagsOf('标签很多的码')]).toEqual([0, 8])
})

test('contact ways of every type, scene and mode', () => {
  const kinds = new Set(
    [...make().contactWays.values()].map(
      (way) => `${way.type}${way.scene}${way.style ?? '-'}${way.temporary ? 't' : ''}`,
    ),
  )
  expect([...kinds].sort()).toEqual(['111', '112', '113', '12-', '12-t', '211', '212', '22-'])
})

test('sizes are obeyed, also large ones', () => {
  const large = createSimulator({ seed: { channels: 40_000, contactWays: 2_000 } })
  expect(new Set(large.channels.map((channel) => channel.configId)).size).toBe(40_000)
  expect(large.contactWays.size).toBe(2_000)
  const tiny = createSimulator({ seed: { channels: 1, contactWays: 2 } })
  expect([tiny.channels.length, tiny.contactWays.size]).toEqual([1, 2])
})
