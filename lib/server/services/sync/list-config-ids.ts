import 'server-only'
import { DAY_MS } from '@/lib/core/calendar'
import type { Hub } from '@/lib/server/hub/client'
import type { Priority } from '@/lib/server/hub/limiter'

const IDS_A_PAGE = 1000
/** WeCom lists nothing made before 2021-07-10. */
export const FIRST_LISTED_MS = Date.parse('2021-07-10T00:00:00+08:00')

interface Window {
  /** Epoch milliseconds. */
  from: number
  /** Epoch milliseconds, exclusive; left out, it is now by the Hub's clock. */
  to?: number
}

export interface ListedIds {
  ids: string[]
  /** Whether the end of the list was reached. */
  isWhole: boolean
}

const endOf = ({ from, to }: Window) =>
  to === undefined ? {} : { endTime: Math.max(Math.floor(from / 1000), Math.ceil(to / 1000) - 1) }

/**
 * Config ids made in the window: the cursor is followed until the end or until it repeats. `onPage` is given each page
 * as it comes.
 */
export const readList = async (
  hub: Hub,
  window: Window,
  priority: Priority,
  onPage: (ids: string[]) => Promise<void> = async () => {},
): Promise<ListedIds> => {
  const ids = new Set<string>()
  const cursors = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await hub.listContactWays(
      {
        startTime: Math.floor(window.from / 1000),
        ...endOf(window),
        ...(cursor ? { cursor } : {}),
        limit: IDS_A_PAGE,
      },
      { priority },
    )
    for (const id of page.configIds) ids.add(id)
    await onPage(page.configIds)
    cursor = page.nextCursor
    if (cursor !== undefined && cursors.has(cursor)) return { ids: [...ids], isWhole: false }
    if (cursor !== undefined) cursors.add(cursor)
  } while (cursor !== undefined)
  return { ids: [...ids], isWhole: true }
}

/** Config ids made in [from, to), as far as the Hub lists them. */
export const listConfigIds = async (
  hub: Hub,
  window: Required<Window>,
  priority: Priority = 'backlog',
): Promise<string[]> => (await readList(hub, window, priority)).ids

/** Whether the Hub obeys the times it is given: before the first listed day nothing can have been made. */
export const honoursTimes = async (hub: Hub): Promise<boolean> => {
  const start = Math.floor(FIRST_LISTED_MS / 1000) - DAY_MS / 1000
  const window = { startTime: start, endTime: start + 1, limit: 1 }
  return (await hub.listContactWays(window, { priority: 'interactive' })).configIds.length === 0
}
