import { describe, expect, test } from 'vitest'
import { DeskFault } from '@/lib/server/desk-fault'
import { body, editor, openCreating, readJournal, settle } from '@/lib/server/testing/creating'
import { engines, useStore } from '@/lib/server/testing/databases'
import type { TestHubOptions } from '@/lib/server/testing/hub'
import { TOKEN } from '@/lib/server/testing/hub'
import type { FaultKind } from '@/lib/simulator/simulator'

describe.each(engines)('creating on %s', (engine) => {
  const store = useStore(engine)
  const journal = () => readJournal(store())
  const open = (options?: TestHubOptions) => openCreating(store(), options)

  describe('refused before anything is sent', () => {
    test('a viewer', async () => {
      const { create, calls } = await open()
      await expect(create({ ...editor, role: 'viewer' })).rejects.toMatchObject({ code: 'forbidden' })
      expect([await journal(), calls('/contactWay/add')]).toEqual([[], 0])
    })

    test.each<[object, string[]]>([
      [{}, ['scene', 'type']],
      [{ type: '1', scene: 2, user: ['a'], skip_verify: 'true' }, ['skip_verify', 'type']],
      [{ type: 1, scene: 2, user: ['a', 'b'], party: [1], style: 1 }, ['party', 'style', 'user']],
      [{ type: 2, scene: 2 }, ['user']],
      [{ ...body, remark: '字'.repeat(31), state: '有' }, ['remark', 'state']],
      [{ ...body, expires_in: 60, nonsense: 1, __proto: 2 }, ['__proto', 'expires_in', 'nonsense']],
      [
        { ...body, is_temp: true, conclusions: { link: { title: '', url: 'ftp://x' } } },
        ['conclusions.link.title', 'conclusions.link.url'],
      ],
      [[], ['']],
    ])('%o names every field', async (given, paths) => {
      const { create, calls } = await open()
      const { fault } = (await settle(create(editor, given))) as { fault: DeskFault }
      expect(fault).toBeInstanceOf(DeskFault)
      expect(fault.code).toBe('invalid_fields')
      expect([...new Set(fault.details.issues?.map(({ path }) => path))].sort()).toEqual(paths)
      expect([await journal(), calls('/contactWay/add')]).toEqual([[], 0])
    })

    test('a body of ten thousand unknown fields is answered with a hundred of them', async () => {
      const { create } = await open()
      const given = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`field${at}`, 1]))
      const { fault } = (await settle(create(editor, given))) as { fault: DeskFault }
      expect(fault.details.issues).toHaveLength(100)
      expect(JSON.stringify(fault.details.issues).length).toBeLessThan(20_000)
    })
  })

  test('no line of the log and no error holds the token', async () => {
    const { create, context, simulator } = await open({ timeoutMs: 1_500 })
    const kinds: FaultKind[] = [
      { type: 'errcode', errcode: 84074, errmsg: `?token=${encodeURIComponent(TOKEN)}` },
      { type: 'status', status: 502, body: TOKEN },
      { type: 'reset', when: 'before' },
      { type: 'delay', ms: 20_000 },
    ]
    const told: unknown[] = []
    for (const kind of kinds) {
      simulator.fault({ path: '/contactWay/add', kind })
      told.push(await settle(create(editor, { ...body, state: kind.type }, null)))
    }
    const all = [...context.lines, JSON.stringify(told), JSON.stringify(await journal())].join()
    expect(context.lines.length).toBeGreaterThanOrEqual(4)
    for (const spelling of [TOKEN, encodeURIComponent(TOKEN)]) expect(all).not.toContain(spelling)
  })
})
