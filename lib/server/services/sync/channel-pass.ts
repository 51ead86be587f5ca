import 'server-only'
import pLimit from 'p-limit'
import { MAX_PAGE_SIZE } from '@/lib/core/channel/schema'
import { HubFault, isHubFault } from '@/lib/server/hub/hub-fault'
import type { HubChannel } from '@/lib/server/hub/schemas'
import type { Context } from '@/lib/server/services/context'
import { countPresentChannels, saveChangedChannels } from '@/lib/server/store/channel-changes'
import { channelKey, type SeenChannel } from '@/lib/server/store/channel-row'
import { writeTogether } from './write-together'

/** On their way or waiting to be written, about a megabyte each; the limits towards the Hub hold all the same. */
const PAGES_AT_ONCE = 16
/** One write is made ready while another is under way. */
const WRITES_AT_ONCE = 2
/** A write keeps others from writing for as long as it takes: about a third of a second. */
const ROWS_A_WRITE = 4 * MAX_PAGE_SIZE

export interface ChannelPassOptions {
  /** What the Hub calls its first page, as found last time. */
  firstPage: 0 | 1
  /** Ends with the first page when it and the Hub's total tell that nothing can be new elsewhere. */
  quick: boolean
  /** Throws when nothing may be written any more. */
  check: () => void
  onPage: (state: { seen: number; total: number | null; pages: { done: number; total: number } }) => void
}

export interface ChannelPassResult {
  firstPage: 0 | 1
  /** Channels seen, by what tells them apart; null when the first page was enough. */
  seen: ReadonlySet<string> | null
  /** The pass saw as many as the Hub says there are, and their number did not change meanwhile. */
  sure: boolean
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
  { firstPage, quick, check, onPage }: ChannelPassOptions,
): Promise<ChannelPassResult> => {
  const seen = new Set<string>()
  const totals = new Set<number | undefined>()
  let hubTotal: number | null = null
  let read = 0
  const write = writeTogether<SeenChannel>(
    async (channels) => {
      check()
      await saveChangedChannels(store, channels)
    },
    { atOnce: WRITES_AT_ONCE, full: ROWS_A_WRITE },
  )
  const pagesOf = (total: number | null) =>
    total === null ? 1 : Math.max(1, Math.ceil(total / MAX_PAGE_SIZE))

  const readPage = async (current: number, priority: 'interactive' | 'mirror') => {
    const { channels, total } = await hub.listChannels({ current, pageSize: MAX_PAGE_SIZE }, { priority })
    const before = seen.size
    const page = channels.map(toChannel)
    for (const channel of page) seen.add(channelKey(channel))
    totals.add(total)
    hubTotal = total ?? hubTotal
    const added = seen.size - before
    await write(page)
    read += 1
    onPage({
      seen: seen.size,
      total: hubTotal,
      pages: { done: read, total: Math.max(read, pagesOf(hubTotal)) },
    })
    return { count: page.length, added }
  }
  const isComplete = () => hubTotal !== null && seen.size >= hubTotal

  let origin: 0 | 1 = firstPage
  const opening = await readPage(origin, 'interactive')
  if (quick && opening.count > 0 && hubTotal === (await countPresentChannels(store))) {
    return { firstPage: origin, seen: isComplete() ? seen : null, sure: isComplete() }
  }
  if (opening.count === 0 && !isComplete() && hubTotal !== null) {
    origin = origin === 1 ? 0 : 1
    await readPage(origin, 'interactive')
  }

  const expected = pagesOf(hubTotal)
  const limit = pLimit(PAGES_AT_ONCE)
  const rest = Array.from({ length: expected - 1 }, (_, index) => origin + 1 + index)
  let over = false
  const readUntilOver = async (current: number) => {
    if (over) return
    try {
      const { count } = await readPage(current, 'mirror')
      if (count === 0) over = true
    } catch (error) {
      over = true
      throw error
    }
  }
  const results = await Promise.allSettled(rest.map((current) => limit(() => readUntilOver(current))))
  const broken = results.find((result) => result.status === 'rejected')
  if (broken) throw broken.reason

  for (let current = origin + expected; !isComplete(); current += 1) {
    const { added } = await readPage(current, 'mirror')
    if (added === 0) break
  }
  if (!isComplete() && hubTotal !== null && origin === 1) {
    if (await hasPageZero(() => readPage(0, 'mirror'))) origin = 0
  }
  if (seen.size === 0 && hubTotal) throw new HubFault('hub_nonsense', '/channel/list', 'unclear')
  return { firstPage: origin, seen, sure: isComplete() && totals.size === 1 }
}
