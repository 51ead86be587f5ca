import { describe, expect, test } from 'vitest'
import { contactWayDetailSchema } from '@/lib/core/contact-way/wire'
import { saveChannels } from '@/lib/server/store/channel-mirror'
import { openCreating } from '@/lib/server/testing/creating'
import { engines, useStore } from '@/lib/server/testing/databases'
import { getContactWayDetail } from './get-contact-way'

describe.each(engines)('one contact way on %s', (engine) => {
  const store = useStore(engine)

  test('carries what is known of it as a channel', async () => {
    const { create, context } = await openCreating(store())
    const made = await create()
    if (made.status !== 'created') throw new Error(made.status)
    const { config_id: configId } = made
    expect(await getContactWayDetail(context, configId)).not.toHaveProperty('channel')
    const known = { createDate: '2026-01-05T08:00:00.000Z', tags: [{ id: 'et1', name: '口腔' }] }
    await saveChannels(store(), [{ state: 'front-desk', configId, remark: '静安寺店前台', ...known }])
    for (const fresh of [false, true]) {
      const answer = contactWayDetailSchema.parse(await getContactWayDetail(context, configId, { fresh }))
      expect(answer).toMatchObject({ config_id: configId, remark: '静安寺店前台', channel: known })
    }
  })

  test('what somebody looks at is read anew behind, once it is a day old', async () => {
    const { create, context, simulator, calls } = await openCreating(store())
    const made = await create()
    if (made.status !== 'created') throw new Error(made.status)
    const { config_id: configId } = made
    const way = simulator.contactWays.get(configId)
    if (!way) throw new Error('no code')
    simulator.edit.putContactWay({ ...way, remark: '别处改的' })
    const asked = calls('/contactWay/get')
    const later = (hours: number) => ({ ...context, now: () => Date.now() + hours * 3_600_000 })
    const remark = async (hours: number) => (await getContactWayDetail(later(hours), configId)).remark
    expect(await remark(23)).toBe('静安寺店前台')
    expect(calls('/contactWay/get')).toBe(asked)
    expect(await remark(25)).toBe('静安寺店前台')
    await expect.poll(() => remark(25)).toBe('别处改的')
    expect(calls('/contactWay/get')).toBe(asked + 1)
  })
})
