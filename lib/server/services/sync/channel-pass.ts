import 'server-only'
import pLimit from 'p-limit'
import { MAX_PAGE_SIZE } from '@/lib/core/channel/schema'
import { HubFault, isHubFault } from '@/lib/server/hub/hub-fault'
import type { HubChannel } from '@/lib/server/hub/schemas'
import type { Context } from '@/lib/server/services/context'
import { saveChannels } from '@/lib/server/store/channel-mirror'
import { channelKey, type SeenChannel } from '@/lib/server/store/channel-row'

const PAGES_AT_ONCE = 4

export interface ChannelPassOptions {
  /** What the Hub calls its first page, as found last time. */
  firstPage: 0 | 1
  pass: number
  onPage: (done: number, total: number | null) => void
}

export interface ChannelPassResult {
  firstPage: 0 | 1
  total: number
  /** False when the Hub says there are more channels than it shows. */
  complete: boolean
}

const isoDate = (value: string | number | null): string | null => {
  if (value === null || value === '') return null
  const seconds = typeof value === 'number' && value < 100_000_000_000
  const date = new Date(seconds ? Number(value) * 1000 : value)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

const toChannel = (row: HubChannel): SeenChannel => ({ ...row, createDate: isoDate(row.createDate) })

/** A Hub that counts from 1 may refuse a page 0; that says no more than that there is none. */
const hasPageZero = async (read: () => Promise<{ added: number }>): Promise<boolean> => {
  try {
    return (await read()).added > 0
  } catch (error) {
    if (isHubFault(error) && error.code === 'hub_rejected') return false
    throw error
  }
}

/**
 * Reads all channels of the Hub into the mirror, each page saved as it comes.
 * Nobody says whether pages count from 1 or 0: the distinct channels are held against the Hub's own total.
 */
export const runChannelPass = async (
  { hub, store }: Pick<Context, 'hub' | 'store'>,
  { firstPage, pass, onPage }: ChannelPassOptions,
): Promise<ChannelPassResult> => {
  const seen = new Set<string>()
  let hubTotal: number | null = null

  const readPage = async (current: number, priority: 'interactive' | 'background') => {
    const { channels, total } = await hub.listChannels({ current, pageSize: MAX_PAGE_SIZE }, { priority })
    const before = seen.size
    const page = channels.map(toChannel)
    for (const channel of page) seen.add(channelKey(channel))
    hubTotal = total ?? hubTotal
    await saveChannels(store, page, pass)
    onPage(seen.size, hubTotal)
    return { count: page.length, added: seen.size - before }
  }
  const isComplete = () => hubTotal !== null && seen.size >= hubTotal

  let origin: 0 | 1 = firstPage
  const opening = await readPage(origin, 'interactive')
  if (opening.count === 0 && !isComplete() && hubTotal !== null) {
    origin = origin === 1 ? 0 : 1
    await readPage(origin, 'interactive')
  }

  const expected = hubTotal === null ? 1 : Math.ceil(hubTotal / MAX_PAGE_SIZE)
  const limit = pLimit(PAGES_AT_ONCE)
  const rest = Array.from({ length: Math.max(0, expected - 1) }, (_, index) => origin + 1 + index)
  let over = false
  const readUntilOver = async (current: number) => {
    if (over) return
    try {
      const { count } = await readPage(current, 'background')
      if (count === 0) over = true
    } catch (error) {
      over = true
      throw error
    }
  }
  const results = await Promise.allSettled(rest.map((current) => limit(() => readUntilOver(current))))
  const broken = results.find((result) => result.status === 'rejected')
  if (broken) throw broken.reason

  for (let current = origin + Math.max(1, expected); !isComplete(); current += 1) {
    const { added } = await readPage(current, 'background')
    if (added === 0) break
  }
  if (!isComplete() && hubTotal !== null && origin === 1) {
    if (await hasPageZero(() => readPage(0, 'background'))) origin = 0
  }
  if (seen.size === 0 && hubTotal) throw new HubFault('hub_nonsense', '/channel/list', 'unclear')
  return { firstPage: origin, total: seen.size, complete: hubTotal === null || isComplete() }
}
