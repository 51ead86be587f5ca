import 'server-only'
import { sql } from 'kysely'
import type { Store } from '@/lib/server/store/open-store'
import type { HubState } from './read-sync'

export interface Health {
  status: 'ok' | 'down'
  store: 'ok' | 'down'
  hub: HubState['current']
}

/**
 * Whether the program can work. The Hub is told as its last call left it: `ok`, `down` (not reached), `refused` (the
 * token is not taken), `unknown` (not called yet). It does not count, because the desk goes on without it.
 */
export const readHealth = async (
  open: () => Promise<{ store: Store; hubState: HubState }>,
): Promise<Health> => {
  try {
    const { store, hubState } = await open()
    await sql`select 1`.execute(store.db)
    return { status: 'ok', store: 'ok', hub: hubState.current }
  } catch {
    return { status: 'down', store: 'down', hub: 'unknown' }
  }
}
