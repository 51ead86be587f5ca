import type { SimulatedConclusions } from './model'

const text = { content: '本次咨询到此结束,祝您牙齿健康。复诊请提前一天预约 🦷' }
const image = { pic_url: 'http://wework.qpic.cn/pic_wework/yunhe-aftercare' }
const link = {
  title: '拔牙术后注意事项',
  url: 'https://yunhe-dental.example/aftercare',
  desc: '24 小时内不刷牙、不漱口,48 小时内冷敷',
  picurl: 'https://yunhe-dental.example/aftercare.png',
}
const miniprogram = {
  title: '预约复诊',
  pic_media_id: '2jKmVvGm3DLxYunheBookingCover',
  appid: 'wx8bd80126147dfAAA',
  page: '/pages/booking/index',
}

const kinds: readonly (SimulatedConclusions | undefined)[] = [
  { text },
  { text, image },
  { text, link },
  { text, miniprogram },
  undefined,
  { image },
  { link: { title: link.title, url: link.url } },
  { miniprogram },
]

/** One closing message of each kind in turn, and none. */
export function conclusionsAt(turn: number): SimulatedConclusions | undefined {
  return kinds[turn % kinds.length]
}
