import { receivers } from './directory'
import type { SimulatedChannel, SimulatedContactWay } from './model'
import { givenNames, surnames } from './people'
import { Random } from './random'
import { looseTags } from './tags'

const DAY = 86_400_000
const WINDOW = 120 * DAY
const MAX_CUSTOMERS = 6_000
const CUSTOMERS_PER_SOURCE = 5
const SOURCES = 600
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

interface SimulatedFollow {
  readonly userId: string
  readonly name: string
  readonly remark: string
  readonly createTimestamp: number
  readonly state?: string
  readonly tags: readonly { groupName: string; tagName: string; type: number; tagId: string }[]
}

export interface SimulatedCustomer {
  readonly externalUserId: string
  readonly unionId?: string
  readonly name: string
  readonly avatar: string
  readonly gender: number
  readonly type: number
  readonly followUser: readonly SimulatedFollow[]
}

interface Source {
  readonly state: string
  readonly since: number
}

/** Customers of the last 120 days, newest first, most of them from a few popular channels. */
export function seedCustomers(
  channels: readonly SimulatedChannel[],
  contactWays: readonly SimulatedContactWay[],
  now: number,
): SimulatedCustomer[] {
  const sources = [
    ...channels.slice(0, SOURCES).map((channel) => ({
      state: channel.state,
      since: Date.parse(channel.createDate),
    })),
    ...contactWays.slice(-SOURCES).map((way) => ({ state: way.state, since: way.createdAt })),
  ]
  if (sources.length === 0) return []
  const order = new Random('popularity')
  const ranked = sources.map((source) => ({ source, luck: order.next() })).sort((a, b) => a.luck - b.luck)
  const count = Math.min(MAX_CUSTOMERS, sources.length * CUSTOMERS_PER_SOURCE)
  return Array.from({ length: count }, (_, at) => {
    const random = new Random(`customer ${at}`)
    const source = ranked[Math.floor(random.next() ** 2.2 * ranked.length)]?.source
    return makeCustomer(source, now, random)
  }).sort((one, other) => addedAt(other) - addedAt(one))
}

function makeCustomer(source: Source | undefined, now: number, random: Random): SimulatedCustomer {
  const name = random.pick(surnames) + random.pick(givenNames)
  const since = Math.max(source?.since ?? 0, now - WINDOW)
  const added = Math.floor(now - (now - since) * random.next())
  const found = random.chance(0.06)
  const follows = [makeFollow(name, added, found ? undefined : source?.state, random)]
  if (random.chance(0.08)) follows.push(makeFollow(name, Math.floor((added + now) / 2), undefined, random))
  return {
    externalUserId: `wm${random.text(ALPHANUMERIC, 30)}`,
    ...(random.chance(0.8) ? { unionId: `oxTWIu${random.text(ALPHANUMERIC, 22)}` } : {}),
    name: random.chance(0.1) ? `${name} 🦷` : name,
    avatar: `http://wx.qlogo.cn/mmhead/${random.text(ALPHANUMERIC, 24)}/0`,
    gender: random.below(3),
    type: random.chance(0.93) ? 1 : 2,
    followUser: follows,
  }
}

function makeFollow(
  customerName: string,
  createTimestamp: number,
  state: string | undefined,
  random: Random,
): SimulatedFollow {
  const tagName = random.pick(looseTags)
  return {
    userId: random.pick(receivers).userid,
    name: customerName,
    remark: random.chance(0.5) ? customerName : '',
    createTimestamp,
    ...(state === undefined ? {} : { state }),
    tags: random.chance(0.4)
      ? [{ groupName: '意向', tagName, type: 1, tagId: `et${tagName.length}${tagName}` }]
      : [],
  }
}

function addedAt(customer: SimulatedCustomer): number {
  return customer.followUser[0]?.createTimestamp ?? 0
}
