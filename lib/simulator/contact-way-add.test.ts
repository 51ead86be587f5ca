import { describe, expect, test } from 'vitest'
import { createSimulator } from './simulator'
import { createCaller, makePost } from './test-caller'

const NOW = Date.parse('2026-11-22T04:00:00Z')
const single = { type: 1, scene: 2, user: ['linxiao'] }
const several = { type: 2, scene: 2, user: ['linxiao', 'chensiyuan'], party: [3] }
const temporary = { ...single, is_temp: true }
const concluding = (conclusions: unknown) => ({ ...temporary, conclusions })
const link = { title: '标题', url: 'https://example.com' }
const miniprogram = { title: '标题', pic_media_id: 'M', appid: 'wx1', page: '/p' }

const accepted: [string, object][] = [
  ['single QR', single],
  ['several QR', several],
  ['departments only', { type: 2, scene: 2, party: [15] }],
  ['single mini-program', { ...single, scene: 1, style: 3 }],
  ['mini-program without style', { ...single, scene: 1 }],
  ['several mini-program', { ...several, scene: 1, style: 2 }],
  ['30 full-width characters', { ...single, remark: '字'.repeat(30) }],
  ['30 emoji of two UTF-16 units', { ...single, remark: '🦷'.repeat(30) }],
  ['is_temp false', { ...single, is_temp: false }],
  ['temporary', { ...temporary, expires_in: 1_209_600, chat_expires_in: 1, unionid: 'ox' }],
  ['4000 bytes of text', concluding({ text: { content: `${'字'.repeat(1333)}a` } })],
  ['ignored parts are not looked at', concluding({ image: { media_id: 'M' }, link: 7 })],
]

const refused: [string, unknown, number][] = [
  ['no type', { scene: 2, user: ['linxiao'] }, 41037],
  ['no scene', { type: 1, user: ['linxiao'] }, 41038],
  ['type as text', { ...single, type: '1' }, 40058],
  ['scene as text', { ...single, scene: '2' }, 40058],
  ['type null', { ...single, type: null }, 40058],
  ['type 3', { ...single, type: 3 }, 41039],
  ['scene 0', { ...single, scene: 0 }, 41040],
  ['style with scene 2', { ...single, style: 1 }, 41042],
  ['style 4', { ...single, scene: 1, style: 4 }, 41042],
  ['style 3 for type 2', { ...several, scene: 1, style: 3 }, 41042],
  ['style as text', { ...single, scene: 1, style: '1' }, 40058],
  ['unknown field', { ...single, is_exclusive: true }, 40058],
  ['remark of 31', { ...single, remark: '字'.repeat(31) }, 40058],
  ['remark not text', { ...single, remark: 5 }, 40058],
  ['remark with a control character', { ...single, remark: 'a\u0007' }, 40033],
  ['sensitive remark', { ...single, remark: '网上赌博群' }, 40201],
  ['skip_verify as text', { ...single, skip_verify: 'true' }, 40058],
  ['state of 31', { ...single, state: 's'.repeat(31) }, 40058],
  ['user not a list', { ...single, user: 'linxiao' }, 40058],
  ['type 1 without user', { type: 1, scene: 2 }, 41009],
  ['type 1 with an empty list', { ...single, user: [] }, 41009],
  ['type 1 with two', { ...single, user: ['linxiao', 'chensiyuan'] }, 40063],
  ['type 1 with a department', { ...single, party: [3] }, 40058],
  ['type 2 with nobody', { type: 2, scene: 2, user: [], party: [] }, 82001],
  ['department as text', { ...several, party: ['3'] }, 40058],
  ['unknown user', { ...single, user: ['nobody'] }, 40003],
  ['unknown department', { ...several, party: [999] }, 60123],
  ['a department of more than 100', { type: 2, scene: 2, party: [18] }, 41041],
  ['no customer-contact right', { ...single, user: ['hejingyi'] }, 84074],
  ['outside the visible range', { ...single, user: ['outside'] }, 60011],
  ['not activated', { ...single, user: ['qianxinlai'] }, 41054],
  ['no licence', { ...single, user: ['fengjiahe'] }, 701008],
  ['is_temp as text', { ...single, is_temp: 'true' }, 40058],
  ['is_temp with type 2', { ...several, is_temp: true }, 40058],
  ['is_temp with scene 1', { ...single, scene: 1, is_temp: true }, 40058],
  ['expires_in without is_temp', { ...single, expires_in: 60 }, 40058],
  ['conclusions without is_temp', { ...single, is_temp: false, conclusions: {} }, 40058],
  ['expires_in 0', { ...temporary, expires_in: 0 }, 40058],
  ['expires_in over 14 days', { ...temporary, expires_in: 1_209_601 }, 40058],
  ['chat_expires_in over 14 days', { ...temporary, chat_expires_in: 1_209_601 }, 40058],
  ['expires_in a fraction', { ...temporary, expires_in: 1.5 }, 40058],
  ['empty unionid', { ...temporary, unionid: '' }, 40058],
  ['no part', concluding({}), 40058],
  ['unknown part', concluding({ video: {} }), 40058],
  ['empty text', concluding({ text: { content: '' } }), 40058],
  ['4001 bytes of text', concluding({ text: { content: 'a'.repeat(4001) } }), 40058],
  ['sensitive text', concluding({ text: { content: '赌博' } }), 40201],
  ['image without id', concluding({ image: {} }), 41006],
  ['image expired', concluding({ image: { media_id: 'expired-1' } }), 40007],
  ['cover expired', concluding({ miniprogram: { ...miniprogram, pic_media_id: 'expired' } }), 40007],
  ['link without title', concluding({ link: { url: link.url } }), 40058],
  ['link title of 129 bytes', concluding({ link: { ...link, title: '字'.repeat(43) } }), 40058],
  ['link of another scheme', concluding({ link: { ...link, url: 'javascript:alert(1)' } }), 40058],
  ['link desc of 513 bytes', concluding({ link: { ...link, desc: 'a'.repeat(513) } }), 40058],
  [
    'mini-program title of 66 bytes',
    concluding({ miniprogram: { ...miniprogram, title: '字'.repeat(22) } }),
    40058,
  ],
  ['mini-program without page', concluding({ miniprogram: { ...miniprogram, page: undefined } }), 40058],
  ['a list as body', [], 47001],
]

describe('contactWay/add', () => {
  test.each(accepted)('accepts %s', async (_, body) => {
    const simulator = createSimulator({ seed: 'empty', now: () => NOW })
    const answer = await createCaller(simulator).post('/contactWay/add', body)
    expect(answer).toMatchObject({ errcode: 0, errmsg: 'ok' })
    expect([...simulator.contactWays.keys()]).toEqual([answer.config_id])
    expect('qr_code' in answer).toBe((body as { scene: number }).scene === 2)
  })

  test.each(refused)('refuses %s', async (_, body, errcode) => {
    const simulator = createSimulator({ seed: 'empty', now: () => NOW })
    const answer = await createCaller(simulator).post('/contactWay/add', body)
    expect(answer.errcode).toBe(errcode)
    expect(answer.errmsg).toMatch(/, hint: \[\d+_\d+_[0-9a-f]{32}\], from ip: 10\.0\.0\.1, more info at /)
    expect(answer.errmsg).toContain(`devtool/query?e=${errcode}`)
    expect(simulator.contactWays.size).toBe(0)
  })

  test('a body that does not arrive, is not JSON, or does not say so', async () => {
    const simulator = createSimulator({ seed: 'empty' })
    const url = 'https://hub.test/api/v1/contactWay/add?token=demo-token'
    const codeOf = async (request: Request) => (await (await simulator.handle(request)).json()).errcode
    expect(await codeOf(new Request(url, { method: 'POST' }))).toBe(41037)
    expect(await codeOf(makePost(url, '{'))).toBe(47001)
    expect(await codeOf(new Request(url, { method: 'POST', body: JSON.stringify(single) }))).toBe(47001)
  })

  test('without temporary mode 48002', async () => {
    const simulator = createSimulator({ seed: 'empty', temporaryAllowed: false })
    expect((await createCaller(simulator).post('/contactWay/add', temporary)).errcode).toBe(48002)
  })

  test('keeps the text and the first attachment in order of priority', async () => {
    const simulator = createSimulator({ seed: 'empty' })
    const text = { content: '再见' }
    await createCaller(simulator).post('/contactWay/add', concluding({ miniprogram, link, text }))
    expect([...simulator.contactWays.values()][0]?.temporary?.conclusions).toEqual({ text, link })
  })

  test('never shows in channel/list', async () => {
    const simulator = createSimulator({ seed: { channels: 3, contactWays: 0 } })
    await createCaller(simulator).post('/contactWay/add', single)
    expect((await createCaller(simulator).get('/channel/list')).total).toBe(3)
  })
})
