import type { Hub } from '@/lib/server/hub/client'
import type { Context } from '@/lib/server/services/context'
import type { InHand } from '@/lib/server/services/creating/attempt'
import type { Store } from '@/lib/server/store/open-store'
import { keepLog } from './log'

export interface TestContext extends Context {
  hubTimeoutMs: number
  instance: string
  inHand: InHand
  lines: string[]
}

/** What services work with, on the given store and Hub. */
export const makeContext = (store: Store, hub: Hub, now: () => number = Date.now): TestContext => {
  const { log, lines } = keepLog()
  return { store, hub, log, now, hubTimeoutMs: 2_000, instance: 'this', inHand: new Set(), lines }
}
