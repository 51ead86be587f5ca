import type { KyselyPlugin } from 'kysely'
import type { Hub } from '@/lib/server/hub/client'
import type { Store } from '@/lib/server/store/open-store'

class Killed extends Error {}

export interface Mortal {
  store: Store
  hub: Hub
  kill(): void
}

/**
 * The store and the Hub as a process has them that dies after so many statements and calls: nothing it does from then on
 * has any effect, and what was begun in a transaction is undone.
 */
export const makeMortal = (store: Store, hub: Hub, steps = Number.POSITIVE_INFINITY): Mortal => {
  let left = steps
  const step = () => {
    left -= 1
    if (left < 0) throw new Killed()
  }
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      step()
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const mortalHub = new Proxy(hub, {
    get: (target, name) => {
      const verb: unknown = Reflect.get(target, name)
      if (typeof verb !== 'function') return verb
      return async (...given: unknown[]) => {
        step()
        const answer: unknown = await verb(...given)
        step()
        return answer
      }
    },
  })
  return {
    store: { ...store, db: store.db.withPlugin(plugin) },
    hub: mortalHub,
    kill: () => {
      left = 0
    },
  }
}
