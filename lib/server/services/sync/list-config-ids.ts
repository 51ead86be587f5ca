import 'server-only'
import { DAY_MS } from '@/lib/core/calendar'
import type { Hub } from '@/lib/server/hub/client'
import type { Priority } from '@/lib/server/hub/limiter'

const IDS_A_PAGE = 1000
/** WeCom lists nothing made before 2021-07-10. */
export const FIRST_LISTED_MS = Date.parse('2021-07-10T00:00:00+08:00')

/** All config ids made in [from, to), epoch milliseconds: the cursor is followed until the end or until it repeats. */
export const listConfigIds = async (
  hub: Hub,
  { from, to }: { from: number; to: number },
  priority: Priority = 'background',
): Promise<string[]> => {
  const ids = new Set<string>()
  const cursors = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await hub.listContactWays(
      {
        startTime: Math.floor(from / 1000),
        endTime: Math.max(Math.floor(from / 1000), Math.ceil(to / 1000) - 1),
        ...(cursor ? { cursor } : {}),
        limit: IDS_A_PAGE,
      },
      { priority },
    )
    for (const id of page.configIds) ids.add(id)
    cursor = page.nextCursor
    if (cursor !== undefined && cursors.has(cursor)) break
    if (cursor !== undefined) cursors.add(cursor)
  } while (cursor !== undefined)
  return [...ids]
}

/** Whether the Hub obeys the times it is given: before the first listed day nothing can have been made. */
export const honoursTimes = async (hub: Hub): Promise<boolean> => {
  const from = FIRST_LISTED_MS - DAY_MS
  return (await listConfigIds(hub, { from, to: from + 1000 })).length === 0
}
