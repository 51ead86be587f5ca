import 'server-only'
import { DAY_MS, startOfDay } from '@/lib/core/calendar'
import type { Context } from '@/lib/server/services/context'
import { findUndatedIds, narrowCreation } from '@/lib/server/store/contact-way-days'
import { honoursTimes, listConfigIds } from './list-config-ids'

interface Window {
  from: number
  to: number
}

/**
 * Finds the day on which each of `listed`, the contact ways in the window, was made. `contactWay/get` tells no date, but `list` can be
 * asked for a part of the time: halving the window costs one call a split, and none where nothing is left.
 */
export const dateContactWays = async (
  { hub, store }: Context,
  window: Window,
  listed: readonly string[],
): Promise<void> => {
  const known = new Set(listed)
  const undated = (await findUndatedIds(store)).filter((id) => known.has(id))
  if (undated.length === 0 || !(await honoursTimes(hub))) return

  const halve = async (ids: string[], { from, to }: Window): Promise<void> => {
    if (ids.length === 0 || to - from <= DAY_MS) return
    const middle = startOfDay((from + to + DAY_MS) / 2)
    const found = new Set(await listConfigIds(hub, { from: middle, to }))
    const newer = ids.filter((id) => found.has(id))
    const older = ids.filter((id) => !found.has(id))
    await narrowCreation(store, newer, { from: middle, to })
    await narrowCreation(store, older, { from, to: middle })
    await halve(newer, { from: middle, to })
    await halve(older, { from, to: middle })
  }
  await halve(undated, { from: startOfDay(window.from), to: window.to })
}
