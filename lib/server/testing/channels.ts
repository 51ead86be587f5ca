import type { Hub } from '@/lib/server/hub/client'
import { HubFault } from '@/lib/server/hub/hub-fault'
import type { HubChannel } from '@/lib/server/hub/schemas'

export const channelAt = (place: number, changes: Partial<HubChannel> = {}): HubChannel => ({
  state: `state-${place}`,
  configId: `id-${place}`,
  remark: `码 ${place}`,
  createDate: new Date(Date.UTC(2026, 0, 1) - place * 60_000).toISOString(),
  tags: [],
  ...changes,
})

export const channelsFrom = (count: number): HubChannel[] =>
  Array.from({ length: count }, (_, place) => channelAt(place))

/** A Hub of channels that a test can change, break and count. */
export interface ChannelHub {
  hub: Hub
  rows: HubChannel[]
  /** What the Hub says; default the number of rows. */
  total: number | undefined
  asked: number[]
  /** Called before each answer. */
  before: (current: number) => Promise<void> | void
}

export const makeChannelHub = (rows: HubChannel[], { strict = false } = {}): ChannelHub => {
  const state: ChannelHub = {
    rows,
    total: rows.length,
    asked: [],
    before: () => {},
    hub: {
      listChannels: async ({ current, pageSize }: { current: number; pageSize: number }) => {
        state.asked.push(current)
        await state.before(current)
        if (strict && current < 1) {
          throw new HubFault('hub_rejected', '/channel/list', 'refused', { errcode: 40058 })
        }
        const start = Math.max(0, current - 1) * pageSize
        return { channels: state.rows.slice(start, start + pageSize), total: state.total }
      },
    } as unknown as Hub,
  }
  return state
}
