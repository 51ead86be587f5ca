import { campuses, communities, companies, media, type Place, spots, stations, stores, topics } from './words'

export interface Campaign {
  readonly remark: string
  readonly state: string
  readonly tags: readonly string[]
}

const NEWEST: readonly Campaign[] = [
  { remark: '静安寺店·前台桌牌', state: 'sh-jingan-desk', tags: ['门店', '上海', '桌牌'] },
  { remark: '徐家汇站地铁灯箱 8 号位', state: 'metro-xjh-08', tags: ['户外广告', '上海', '地铁'] },
  { remark: '小红书·洁牙笔记置顶评论', state: 'xhs-clean-note', tags: ['小红书', '内容投放'] },
  { remark: '抖音直播间 11 月场', state: 'dy-live-11', tags: ['抖音', '直播', '双十一', '上海', '洁牙'] },
  { remark: '浦东软件园企业团检', state: 'b2b-pdsp-check', tags: ['企业团检', '浦东'] },
  { remark: '儿童涂氟公益日海报 A3', state: 'kids-fluoride-a3', tags: ['儿童齿科', '公益活动', '海报'] },
  { remark: '官网种植页悬浮按钮', state: 'web-implant-float', tags: ['官网', '种植'] },
  { remark: '公众号菜单·预约洁牙', state: 'mp-menu-booking', tags: ['公众号', '洁牙'] },
  { remark: '杭州湖滨店·电梯框架', state: 'hz-hubin-lift', tags: ['门店', '杭州', '电梯广告'] },
  { remark: '老客转介绍卡 第四季', state: 'refer-card-q4', tags: ['转介绍', '卡片'] },
  { remark: '大众点评商户页', state: 'dianping-shop', tags: ['大众点评', '上海'] },
  { remark: '隐形矫正试戴体验券', state: 'aligner-trial', tags: ['矫正', '优惠券'] },
  { remark: '曹杨新村社区义诊', state: 'cyxc-free-clinic', tags: ['公益活动', '社区'] },
  { remark: '美团团购核销后引导', state: 'meituan-after', tags: ['美团', '复购'] },
  { remark: '苏州中心店开业首周', state: 'sz-center-open', tags: ['门店', '苏州', '开业'] },
  { remark: '国际口腔展 B12 展位', state: 'expo-b12', tags: ['展会', '上海'] },
  { remark: '校园行·复旦江湾', state: 'campus-fdjw', tags: ['校园', '上海'] },
  { remark: '视频号橱窗·冲牙器套装', state: 'wxv-shop-flosser', tags: ['视频号', '电商'] },
]

const combined: readonly Campaign[] = [
  ...pair(stores, spots, ['门店'], (store, spot) => ({
    remark: `${store.name}·${spot.name}`,
    state: `${store.slug}-${spot.slug}`,
  })),
  ...pair(media, topics, [], (medium, topic) => ({
    remark: `${medium.name}·${topic.name}`,
    state: `${medium.slug}-${topic.slug}`,
  })),
  ...pair(stations, numbered(14, '号位'), ['户外广告', '上海', '地铁'], (station, light) => ({
    remark: `${station.name}站地铁灯箱 ${light.name}`,
    state: `metro-${station.slug}-${light.slug}`,
  })),
  ...pair(campuses, numbered(6, '号摊位'), ['校园'], (campus, stand) => ({
    remark: `校园行·${campus.name} ${stand.name}`,
    state: `campus-${campus.slug}-${stand.slug}`,
  })),
  ...pair(communities, numbered(6, '期义诊'), ['社区', '公益活动'], (community, clinic) => ({
    remark: `${community.name} ${clinic.name}`,
    state: `${community.slug}-clinic-${clinic.slug}`,
  })),
  ...pair(companies, numbered(8, '号签到台'), ['企业团检'], (company, desk) => ({
    remark: `${company.name}·团检 ${desk.name}`,
    state: `b2b-${company.slug}-${desk.slug}`,
  })),
]

const taken = new Set(NEWEST.flatMap((campaign) => [campaign.remark, campaign.state]))
const others = combined.filter((campaign) => !taken.has(campaign.remark) && !taken.has(campaign.state))

/** Coprime to the number of combinations, so that all come up before any does again. */
const STRIDE = 491

/** The campaign of a place (0 = newest): the named ones first, then all others, then further rounds of those. */
export function campaignAt(place: number): Campaign {
  const named = NEWEST[place]
  if (named !== undefined) return named
  return furtherCampaign(place - NEWEST.length)
}

/** A campaign that is none of the named newest ones, unless `turn` comes round to the same combination. */
export function furtherCampaign(turn: number): Campaign {
  const campaign = others[(turn * STRIDE) % others.length] as Campaign
  const round = Math.floor(turn / others.length) + 1
  if (round === 1) return campaign
  return { ...campaign, remark: `${campaign.remark} 第 ${round} 轮`, state: `${campaign.state}-${round}` }
}

function pair(
  left: readonly Place[],
  right: readonly Place[],
  tags: readonly string[],
  name: (left: Place, right: Place) => { remark: string; state: string },
): Campaign[] {
  return left.flatMap((one) =>
    right.map((other) => ({
      ...name(one, other),
      tags: [...new Set([...tags, ...one.tags, ...other.tags])],
    })),
  )
}

function numbered(count: number, unit: string): Place[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `${at + 1} ${unit}`,
    slug: String(at + 1).padStart(2, '0'),
    tags: [],
  }))
}
