import { findAwkwardRemark } from './awkward'
import { campaignAt } from './campaigns'
import { makeConfigId } from './config-id'
import { receivers } from './directory'
import type { SimulatedChannel, SimulatedContactWay, SimulatedTag } from './model'
import { Random } from './random'
import { spreadMoments } from './seed-time'
import { looseTags, tagNamed, tagsNamed } from './tags'

const OLDEST = Date.parse('2021-08-02T02:00:00Z')
const MOST_RECENT_AGE = 7 * 60_000
const MAX_TAGS = 8

/** Channels of the Hub's own console, newest first. */
export function seedChannels(count: number, now: number): SimulatedChannel[] {
  return spreadMoments(count, now - MOST_RECENT_AGE, OLDEST).map((moment, place) => {
    const random = new Random(`channel ${place}`)
    const campaign = campaignAt(place)
    const remark = findAwkwardRemark(place)
    return {
      configId: makeConfigId(`channel ${place}`),
      state: random.chance(0.12) && place > 20 ? makeUuidState(random) : campaign.state,
      remark: remark ?? campaign.remark,
      createDate: new Date(moment).toISOString(),
      tags: chooseTags(campaign.tags, remark, place, random),
    }
  })
}

/** The contact way in WeCom behind a channel. */
export function contactWayOfChannel(channel: SimulatedChannel): SimulatedContactWay {
  const random = new Random(`behind ${channel.configId}`)
  const several = random.chance(0.3)
  const user = Array.from({ length: several ? 2 + random.below(3) : 1 }, () => random.pick(receivers).userid)
  return {
    configId: channel.configId,
    createdAt: Date.parse(channel.createDate),
    type: several ? 2 : 1,
    scene: 2,
    remark: channel.remark,
    skipVerify: random.chance(0.85),
    state: channel.state,
    user: [...new Set(user)],
    party: several && random.chance(0.4) ? [3 + random.below(14)] : [],
  }
}

function chooseTags(
  own: readonly string[],
  remark: string | undefined,
  place: number,
  random: Random,
): SimulatedTag[] {
  if (remark === '没有标签的码') return []
  const wanted = remark === '标签很多的码' ? MAX_TAGS : own.length + countLooseTags(place, random)
  if (wanted === own.length) return tagsNamed(own)
  const names = new Set(own)
  while (names.size < Math.min(wanted, MAX_TAGS)) names.add(random.pick(looseTags))
  return [...names].map(tagNamed)
}

function countLooseTags(place: number, random: Random): number {
  const share = random.next()
  if (place < 20 || share < 0.7) return 0
  return share < 0.95 ? 1 : 2 + random.below(4)
}

function makeUuidState(random: Random): string {
  const hex = random.hex(26)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
