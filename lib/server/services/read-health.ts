import 'server-only'
import { sql } from 'kysely'
import type { HubState, HubWatch } from '@/lib/server/hub/hub-watch'
import type { Store } from '@/lib/server/store/open-store'

export interface Health {
  status: 'ok' | 'down'
  store: 'ok' | 'down'
  hub: HubState
}

/**
 * Whether the program can work. The Hub is told as its last call left it: `ok`, `down` (not reached), `refused` (the
 * token is not taken), `unknown` (not called yet). It does not count, because the desk goes on without it.
 */
export const readHealth = async (
  open: () => Promise<{ store: Store; hubWatch: HubWatch }>,
): Promise<Health> => {
  try {
    const { store, hubWatch } = await open()
    await sql`select 1`.execute(store.db)
    return { status: 'ok', store: 'ok', hub: hubWatch.state }
  } catch {
    return { status: 'down', store: 'down', hub: 'unknown' }
  }
}
