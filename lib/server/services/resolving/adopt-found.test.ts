import { describe, expect, test } from 'vitest'
import { DAY_MS } from '@/lib/core/calendar'
import { createContactWaySync } from '@/lib/server/services/sync/contact-way-sync'
import { saveDetails, saveListed } from '@/lib/server/store/contact-way-mirror'
import { type Entry, findOpenEntries, readEntry } from '@/lib/server/store/journal'
import { writeCreated } from '@/lib/server/store/journal-outcomes'
import { body, openCreating, readJournal } from '@/lib/server/testing/creating'
import { engines, useStore } from '@/lib/server/testing/databases'
import { adopt, adoptFound } from './adopt-found'

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

  test('a code goes to the attempt that is waited for, not to an earlier one that is known to be not made', async () => {
    const { create, context, simulator } = await openCreating(store())
    simulator.fault({ path: '/contactWay/add', kind: { type: 'reset', when: 'before' } })
    const early = await create()
    const { db } = store()
    await db.updateTable('creation').set({ status: 'failed', problem: 'not_created' }).execute()
    simulator.fault({ path: '/contactWay/add', kind: { type: 'reset', when: 'after' } })
    const late = await create(undefined, undefined, 'another-key')
    await (await createContactWaySync(context)).start().finished
    expect(await readEntry(store(), late.creationId)).toMatchObject({ status: 'created', recovered: 1 })
    expect(await readEntry(store(), early.creationId)).toMatchObject({ status: 'failed' })
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

  /** A creation without an answer, and a code of the mirror that may be its. */
  const openWithStranger = async (change: object, seen = 1_000) => {
    const opened = await openCreating(store())
    opened.simulator.fault({ path: '/contactWay/add', kind: { type: 'reset', when: 'before' } })
    const { creationId } = await opened.create()
    const at = Date.now()
    await saveListed(store(), ['found'], { from: at - DAY_MS, to: at + DAY_MS }, at + seen)
    await saveDetails(store(), { config_id: 'found', ...body, ...change }, at)
    const find = async () =>
      (await adoptFound(opened.context, await findOpenEntries(store(), at))).get(creationId)
    return { ...opened, creationId, find }
  }

  test('a code first heard of by a machine whose clock is behind is found', async () => {
    const { find } = await openWithStranger({}, -5_000)
    expect(await find()).toBe('adopted')
  })

  test.each([
    ['another remark', { remark: '静安寺店' }, 1_000],
    ['other members', { user: ['linxiao', 'zhouzimo'] }, 1_000],
    ['a time before the attempt', {}, -DAY_MS],
  ])('nobody calls a creation not made while a code has its state, but %s', async (_name, change, seen) => {
    const { find } = await openWithStranger(change, seen)
    expect(await find()).toBe('unclear')
  })

  test('a code that may be that of a creation under way is left alone until its answer has come', async () => {
    const { find, creationId } = await openWithStranger({})
    const entry = await readEntry(store(), creationId)
    await store()
      .db.insertInto('creation')
      .values({ ...(entry as Entry), id: 'other', idempotency_key: 'other', status: 'pending', shared: 1 })
      .execute()
    expect(await find()).toBe('unclear')
    await writeCreated(store(), 'other', { config_id: 'found', qr_code: null, at: Date.now() })
    expect(await find()).toBe('absent')
    expect(await readEntry(store(), creationId)).toMatchObject({ status: 'unknown', config_id: null })
  })

  test('two that ask for the same, looked for at once: the one code is given once', async () => {
    const { creationId, context } = await openWithStranger({})
    const entry = (await readEntry(store(), creationId)) as Entry
    const twins = Array.from({ length: 6 }, (_, at) => ({ ...entry, id: `twin-${at}`, shared: 1 }))
    for (const twin of twins) {
      await store()
        .db.insertInto('creation')
        .values({ ...twin, idempotency_key: twin.id })
        .execute()
    }
    const given = await Promise.all(twins.map((twin) => adopt(context, twin, 'found')))
    expect(given.filter(Boolean)).toHaveLength(1)
    expect((await readJournal(store())).filter(({ config_id }) => config_id === 'found')).toHaveLength(1)
  })

  test('an answer that comes after its code was given to another gets it back', async () => {
    const { creationId, context } = await openWithStranger({})
    const entry = (await readEntry(store(), creationId)) as Entry
    await store()
      .db.insertInto('creation')
      .values({ ...entry, id: 'twin', idempotency_key: 'twin', shared: 1 })
      .execute()
    expect(await adopt(context, entry, 'found')).toBe(true)
    const at = Date.now()
    expect(await writeCreated(store(), 'twin', { config_id: 'found', qr_code: null, at })).toBe(true)
    expect(await readEntry(store(), 'twin')).toMatchObject({ status: 'created', config_id: 'found' })
    expect(await readEntry(store(), creationId)).toMatchObject({
      status: 'unknown',
      config_id: null,
      recovered: 0,
      next_look_at: at,
    })
  })
})
