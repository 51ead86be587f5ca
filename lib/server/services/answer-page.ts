import 'server-only'
import type { Store } from '@/lib/server/store/open-store'

/** Larger pages are rarely asked for twice, and would fill the memory. */
const REMEMBERED_ROWS = 100

/**
 * One page of a list: the same object for the same question until the mirror changes, so that it is read, checked and
 * spelled once. `key` holds whatever the answer depends on besides the mirror.
 */
export const answerPage = <T extends { pageSize: number }>(
  store: Store,
  key: readonly [list: string, query: { pageSize: number }, ...others: unknown[]],
  read: () => Promise<T>,
): Promise<T> => (key[1].pageSize > REMEMBERED_ROWS ? read() : store.remember(JSON.stringify(key), read))
