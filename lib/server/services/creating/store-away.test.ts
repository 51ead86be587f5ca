import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createContactWay } from '@/lib/server/services/create-contact-way'
import { createResolver } from '@/lib/server/services/resolving/resolver'
import { body, editor, openCreating, readJournal } from '@/lib/server/testing/creating'
import { engines, useStore } from '@/lib/server/testing/databases'
import { failingStore } from '@/lib/server/testing/failing-store'

const temporary = { ...body, is_temp: true, expires_in: 3600 }

describe.each(engines)('a store that is away for a while, on %s', (engine) => {
  const store = useStore(engine)

  /** A creation during which the store is away from the Hub's answer on. */
  const open = async (given: object, isBack: (failures: number) => boolean) => {
    const opened = await openCreating(store(), { temporaryAllowed: true })
    let away = false
    let failures = 0
    const fails = () => {
      if (away && isBack(failures)) away = false
      failures += away ? 1 : 0
      return away
    }
    const hub = {
      ...opened.hub,
      addContactWay: async (...asked: Parameters<typeof opened.hub.addContactWay>) => {
        const made = await opened.hub.addContactWay(...asked)
        away = true
        return made
      },
    }
    let later = 0
    const context = {
      ...opened.context,
      hub,
      store: failingStore(store(), fails),
      now: () => Date.now() + later,
    }
    const create = () =>
      createContactWay({ ...context, hubTimeoutMs: 500 }, editor, { body: given, idempotencyKey: 'a-key' })
    return {
      ...opened,
      context,
      create,
      comeBack: () => {
        away = false
      },
      pass: (ms: number) => {
        later += ms
      },
    }
  }

  test('the new id is written down once it is back: no temporary code is lost', async () => {
    const { create, simulator } = await open(temporary, (failures) => failures === 2)
    const answer = await create()
    expect(answer).toMatchObject({ status: 'created', config_id: [...simulator.contactWays.keys()][0] })
  })

  test('what could not be written down is let go and found, though the process lives on', async () => {
    const { create, context, simulator, comeBack, pass } = await open(body, () => false)
    await expect(create()).rejects.toThrow('the store is away')
    comeBack()
    expect(await readJournal(store())).toMatchObject([{ status: 'pending' }])
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const resolver = createResolver({ ...context, settleMs: 60_000 })
    onTestFinished(() => resolver.stop())
    resolver.start()
    for (const _tenSeconds of Array.from({ length: 8 })) {
      pass(10_000)
      vi.advanceTimersByTime(10_000)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const [configId] = simulator.contactWays.keys()
    await expect
      .poll(() => readJournal(store()))
      .toMatchObject([{ status: 'created', config_id: configId, recovered: true }])
  })
})
