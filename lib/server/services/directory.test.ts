import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { HubFault } from '@/lib/server/hub/hub-fault'
import { engines, useStore } from '@/lib/server/testing/databases'
import type { Context } from './context'
import { createDirectory } from './directory'

const people: Record<number, { userid: string; name: string; department: number[] }[]> = {
  1: [{ userid: 'linxiao', name: '林晓', department: [1, 3] }],
  3: [
    { userid: 'linxiao', name: '林晓', department: [1, 3] },
    { userid: 'Chen.SY', name: '陈思远', department: [3] },
  ],
}

describe.each(engines)('the directory on %s', (engine) => {
  const store = useStore(engine)
  const open = (broken: number[] = [], departmentsBroken = false) => {
    const calls: string[] = []
    let time = 0
    const refuse = () => {
      throw new HubFault('hub_rejected', '/department', 'refused', { errcode: 60011 })
    }
    const hub = {
      listDepartments: async () => {
        calls.push('departments')
        if (departmentsBroken) refuse()
        return [
          { id: 1, name: '总部', parentid: 0, order: 1 },
          { id: 3, name: '静安寺店', parentid: 1, order: 9 },
        ]
      },
      listMembers: async (id: number) => {
        calls.push(`members ${id}`)
        if (broken.includes(id)) refuse()
        return people[id] ?? []
      },
    } as unknown as Context['hub']
    const directory = createDirectory({
      hub,
      now: () => time,
      log: pino({ level: 'silent' }),
      store: store(),
    })
    return { directory, calls, wait: (ms: number) => (time += ms) }
  }

  it('finds members by a part of the name or the id, whatever its case', async () => {
    const { directory } = open()
    expect((await directory.findMembers('思')).map(({ userid }) => userid)).toEqual(['Chen.SY'])
    expect((await directory.findMembers('chen')).map(({ name }) => name)).toEqual(['陈思远'])
    expect(await directory.findMembers('林')).toEqual([
      {
        userid: 'linxiao',
        name: '林晓',
        departments: [
          { id: 1, name: '总部' },
          { id: 3, name: '静安寺店' },
        ],
      },
    ])
    expect(await directory.findMembers('', 1)).toHaveLength(1)
  })

  it('answers departments without waiting for members, the larger order first', async () => {
    const { directory, calls } = open()
    expect((await directory.findDepartments('')).map(({ id }) => id)).toEqual([3, 1])
    expect(calls).toEqual(['departments'])
  })

  it('asks once, and again when the answer is old', async () => {
    const { directory, calls, wait } = open()
    await Promise.all([directory.readNames(), directory.findMembers(''), directory.findDepartments('')])
    expect(calls).toEqual(['departments', 'members 3', 'members 1'])
    wait(11 * 60_000)
    await directory.readNames()
    expect(calls).toHaveLength(6)
  })

  it('goes on without a department that may not be read', async () => {
    const { directory } = open([1])
    expect(await directory.findMembers('')).toHaveLength(2)
  })

  it('says so when there is no directory, and rests before it asks again', async () => {
    const { directory, calls, wait } = open([], true)
    for (const ask of [() => directory.findMembers(''), () => directory.findDepartments('x')]) {
      await expect(ask()).rejects.toMatchObject({
        code: 'directory_unavailable',
        details: { errcode: 60011 },
      })
    }
    expect(calls).toEqual(['departments'])
    wait(31_000)
    await expect(directory.readNames()).rejects.toMatchObject({ code: 'directory_unavailable' })
    expect(calls).toEqual(['departments', 'departments'])
  })

  it('knows everybody from the last time while the Hub is away, and takes nobody for unknown then', async () => {
    await open().directory.readNames()
    const { directory } = open([1, 3], true)
    expect(await directory.readNames()).toEqual({
      isComplete: false,
      members: expect.arrayContaining([
        ['linxiao', '林晓'],
        ['Chen.SY', '陈思远'],
      ]),
      departments: [
        [3, '静安寺店'],
        [1, '总部'],
      ],
    })
    expect(await directory.findMembers('', 3)).toHaveLength(2)
  })
})
