import { findAwkwardRemark } from './awkward'
import { furtherCampaign } from './campaigns'
import { makeConfigId } from './config-id'
import { receivers } from './directory'
import type { SimulatedContactWay, SimulatedTemporaryMode } from './model'
import { Random } from './random'
import { conclusionsAt } from './seed-conclusions'
import { spreadMoments } from './seed-time'

const DAY = 86_400_000
const MOST_RECENT_AGE = 3 * 60_000
const OLDEST_LISTED = Date.parse('2021-07-12T02:00:00Z')
const NEWEST_UNLISTED = Date.parse('2021-07-08T08:00:00Z')
const OLDEST = Date.parse('2021-03-01T02:00:00Z')

/** Keeps the newest names apart from those of the newest channels, which start at turn 0. */
const FIRST_TURN = 400

const unreadable: Readonly<Record<number, string>> = {
  5: '图片读不出来的码',
  15: '南京东路店·等候区立牌',
}

const PATTERN = 'SSSMSSTMSmSSMSTSSMSn'

/** Contact ways in WeCom, newest first: of every type, scene and mode, in a fixed pattern of twenty. */
export function seedContactWays(count: number, now: number): SimulatedContactWay[] {
  return moments(count, now).map((createdAt, place) => {
    const random = new Random(`contact way ${place}`)
    const campaign = furtherCampaign(FIRST_TURN + place)
    const base = {
      configId: makeConfigId(`contact way ${place}`),
      createdAt,
      remark: unreadable[place] ?? findAwkwardRemark(place) ?? campaign.remark,
      skipVerify: random.chance(0.85),
      state: place % 25 === 24 ? `cw-${random.hex(12)}` : `${campaign.state}-cw`,
    }
    const way = { ...base, ...chooseAudience(place, random) }
    return unreadable[place] === undefined ? way : { ...way, unreadable: true }
  })
}

function moments(count: number, now: number): number[] {
  const unlisted = count >= 50 ? Math.ceil(count * 0.01) : 0
  const older = Math.floor(count * 0.14)
  const recent = count - older - unlisted
  return [
    ...spreadMoments(recent, now - MOST_RECENT_AGE, now - 89 * DAY),
    ...spreadMoments(older, now - 91 * DAY, OLDEST_LISTED),
    ...spreadMoments(unlisted, NEWEST_UNLISTED, OLDEST),
  ]
}

type Audience = Pick<SimulatedContactWay, 'type' | 'scene' | 'style' | 'user' | 'party' | 'temporary'>

function chooseAudience(place: number, random: Random): Audience {
  const round = Math.floor(place / PATTERN.length)
  const single = { type: 1, user: [random.pick(receivers).userid], party: [] } as const
  switch (PATTERN[place % PATTERN.length]) {
    case 'M':
      return { ...several(place, random), scene: 2 }
    case 'm':
      return { ...single, scene: 1, style: 1 + (round % 3) }
    case 'n':
      return { ...several(place, random), scene: 1, style: 1 + (round % 2) }
    case 'T':
      return { ...single, scene: 2, temporary: temporaryAt(round * 2 + (place % 20 === 14 ? 1 : 0), random) }
    default:
      return { ...single, scene: 2 }
  }
}

function several(place: number, random: Random): Pick<Audience, 'user' | 'party'> & { type: 2 } {
  const user = Array.from({ length: 2 + random.below(4) }, () => random.pick(receivers).userid)
  const party = [3 + random.below(15)]
  if (place % 3 === 0) return { type: 2, user: [...new Set(user)], party }
  return place % 3 === 1 ? { type: 2, user: [...new Set(user)], party: [] } : { type: 2, user: [], party }
}

function temporaryAt(turn: number, random: Random): SimulatedTemporaryMode {
  const conclusions = conclusionsAt(turn)
  return {
    expiresIn: random.pick([86_400, 604_800, 1_209_600]),
    chatExpiresIn: random.pick([3_600, 86_400, 172_800]),
    ...(turn % 3 === 0
      ? { unionid: `oxTWIu${random.text('ABCDEFGHIJKLMNabcdefghijklmn0123456789', 22)}` }
      : {}),
    ...(conclusions === undefined ? {} : { conclusions }),
  }
}
