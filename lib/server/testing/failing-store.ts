import type { Store } from '@/lib/server/store/open-store'

/** A store that refuses changes while `fails` says so, as one does whose server is away. */
export const failingStore = (store: Store, fails: () => boolean): Store => ({
  ...store,
  db: new Proxy(store.db, {
    get: (db, name) => {
      if ((name === 'updateTable' || name === 'transaction') && fails()) throw new Error('the store is away')
      const value: unknown = Reflect.get(db, name)
      return typeof value === 'function' ? value.bind(db) : value
    },
  }),
})
