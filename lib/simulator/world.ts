import type { AcceptedContactWay } from './add-rules'
import { makeConfigId } from './config-id'
import type { SimulatedCustomer } from './customers'
import { seedCustomers } from './customers'
import { createJournal, type Journal } from './journal'
import type { SimulatedChannel, SimulatedContactWay } from './model'
import { contactWayOfChannel, seedChannels } from './seed-channels'
import { seedContactWays } from './seed-contact-ways'

export type Seed = 'demo' | 'empty' | { channels: number; contactWays: number }

export interface World {
  readonly channels: readonly SimulatedChannel[]
  readonly contactWays: ReadonlyMap<string, SimulatedContactWay>
  /** By creation time, oldest first. */
  inOrder(): readonly SimulatedContactWay[]
  customers(): readonly SimulatedCustomer[]
  find(configId: string): SimulatedContactWay | undefined
  create(accepted: AcceptedContactWay): SimulatedContactWay
  /** Puts a channel at `place` (0 is the newest), in the place of one with its config id. */
  putChannel(channel: SimulatedChannel, place?: number): void
  removeChannel(configId: string): void
  putContactWay(way: SimulatedContactWay): void
  removeContactWay(configId: string): void
}

const DEMO = { channels: 1200, contactWays: 400 }
const EMPTY = { channels: 0, contactWays: 0 }

/** The seed and what the journal says was created since. */
export function createWorld(seed: Seed, now: () => number, journal?: Journal): World {
  const sizes = seed === 'demo' ? DEMO : seed === 'empty' ? EMPTY : seed
  const records = createJournal(now(), journal)
  const channels = seedChannels(sizes.channels, records.seededAt)
  const seeded = seedContactWays(sizes.contactWays, records.seededAt).reverse()
  const ordered = [...seeded, ...records.created]
  const contactWays = new Map(ordered.map((way) => [way.configId, way]))
  let channelsById: Map<string, SimulatedChannel> | undefined
  let customers: SimulatedCustomer[] | undefined
  let sorted = false

  function take<T extends { configId: string }>(list: T[], configId: string): void {
    const at = list.findIndex((entry) => entry.configId === configId)
    if (at >= 0) list.splice(at, 1)
  }

  function makeFreshId(createdAt: number): string {
    for (let turn = contactWays.size; ; turn++) {
      const configId = makeConfigId(`created ${createdAt} ${turn}`)
      if (!contactWays.has(configId)) return configId
    }
  }

  return {
    channels,
    contactWays,
    inOrder() {
      if (!sorted) ordered.sort((one, other) => one.createdAt - other.createdAt)
      sorted = true
      return ordered
    },
    customers() {
      customers ??= seedCustomers(channels, seeded, records.seededAt)
      return customers
    },
    find(configId) {
      const known = contactWays.get(configId)
      if (known !== undefined) return known
      channelsById ??= new Map(channels.map((channel) => [channel.configId, channel]))
      const channel = channelsById.get(configId)
      return channel === undefined ? undefined : contactWayOfChannel(channel)
    },
    create(accepted) {
      const createdAt = now()
      const way = { configId: makeFreshId(createdAt), createdAt, ...accepted }
      records.append(way)
      ordered.push(way)
      contactWays.set(way.configId, way)
      sorted = false
      return way
    },
    putChannel(channel, place) {
      const before = channels.findIndex(({ configId }) => configId === channel.configId)
      if (before >= 0) channels.splice(before, 1)
      channels.splice(place ?? Math.max(before, 0), 0, channel)
      channelsById = undefined
    },
    removeChannel(configId) {
      take(channels, configId)
      channelsById = undefined
    },
    putContactWay(way) {
      take(ordered, way.configId)
      ordered.push(way)
      contactWays.set(way.configId, way)
      sorted = false
    },
    removeContactWay(configId) {
      take(ordered, configId)
      contactWays.delete(configId)
    },
  }
}
