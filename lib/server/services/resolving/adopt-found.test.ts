import { describe, expect, test } from 'vitest'
import { DAY_MS } from '@/lib/core/calendar'
import { createContactWaySync } from '@/lib/server/services/sync/contact-way-sync'
import { saveDetails, saveListed } from '@/lib/server/store/contact-way-mirror'
import { findOpenEntries } from '@/lib/server/store/journal'
import { openCreating, readJournal } from '@/lib/server/testing/creating'
import { engines, useStore } from '@/lib/server/testing/databases'
import { adoptFound } from './adopt-found'

describe.each(engines)('adopting what is found on %s', (engine) => {
  const store = useStore(engine)

  test('a code whose answer was lost is found by the next pass, once', async () => {
    const { create, context, simulator, calls } = await openCreating(store())
    simulator.fault({ path: '/contactWay/add', kind: { type: 'reset', when: 'after' } })
    expect(await create()).toMatchObject({ status: 'unknown' })
    const [made] = simulator.contactWays.keys()
    const later = { ...context, now: () => Date.now() + 5_000 }
    await (await createContactWaySync(later)).start().finished
    expect(await readJournal(store())).toMatchObject([
      { status: 'created', config_id: made, recovered: true },
    ])
    expect(await create()).toMatchObject({ status: 'created', config_id: made })
    expect(calls('/contactWay/add')).toBe(1)
    expect(await findOpenEntries(store(), Date.now())).toEqual([])
  })

  test('a code that was not made stays unknown', async () => {
    const { create, context, simulator } = await openCreating(store())
    simulator.fault({ path: '/contactWay/add', kind: { type: 'reset', when: 'before' } })
    await create()
    await (await createContactWaySync(context)).start().finished
    expect(await readJournal(store())).toMatchObject([{ status: 'unknown', config_id: null }])
  })

  const strangers: [string, { remark: string; fetched: number; to: number }[]][] = [
    ['seen before the attempt', [{ remark: '静安寺店前台', fetched: -60_000, to: DAY_MS }]],
    ['made on an earlier day', [{ remark: '静安寺店前台', fetched: 60_000, to: -DAY_MS }]],
    ['of another remark', [{ remark: '徐汇店前台', fetched: 60_000, to: DAY_MS }]],
    [
      'of which there are two',
      [
        { remark: '静安寺店前台', fetched: 60_000, to: DAY_MS },
        { remark: '静安寺店前台', fetched: 60_000, to: DAY_MS },
      ],
    ],
  ]
  test.each(strangers)('a code %s is not taken for it', async (_name, codes) => {
    const { create, context, simulator } = await openCreating(store())
    simulator.fault({ path: '/contactWay/add', kind: { type: 'reset', when: 'before' } })
    await create()
    const at = Date.now()
    for (const [place, { remark, fetched, to }] of codes.entries()) {
      const config_id = `stranger-${place}`
      await saveListed(store(), [config_id], { from: at + to - DAY_MS, to: at + to }, at + fetched)
      await saveDetails(store(), { config_id, state: 'front-desk', remark }, at + fetched)
    }
    const findings = await adoptFound(context, await findOpenEntries(store(), at))
    expect([...findings.values()]).not.toContain('adopted')
    expect(await readJournal(store())).toMatchObject([{ status: 'unknown' }])
  })
})
