import 'server-only'
import type { Hub } from '@/lib/server/hub/client'
import type { Log } from '@/lib/server/log'
import type { Store } from '@/lib/server/store/open-store'

/** What every service works with. */
export interface Context {
  store: Store
  hub: Hub
  log: Log
  now: () => number
}
