import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitStyle, switchAttachment, switchAudience, switchPlacement, switchTemporary } from './branches'
import { toCreateRequest } from './conversion'
import { fromContactWay } from './duplicate'
import {
  type Attachment,
  type ContactWayForm,
  contactWayFormSchema,
  emptyForm,
  temporaryDefaults,
} from './form'
import { formPathsInOrder, judgeForm, toFormPath } from './form-issues'
import { listIssues } from './list-issues'
import { createContactWaySchema } from './request'
import { countBytes, countCharacters } from './text-length'

const visible = fc.constantFrom(...'静安寺店前台abcXYZ019 ·🦷A。-_')
const line = (max: number) => fc.array(visible, { maxLength: max }).map((list) => list.join(''))
const filled = (maxBytes: number) =>
  line(30).filter((text) => text.trim() !== '' && countBytes(text) <= maxBytes)
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/)
const url = id.map((path) => `https://example.com/${path}`)
const duration = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 20_160 }), unit: fc.constant('minutes' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 336 }), unit: fc.constant('hours' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 14 }), unit: fc.constant('days' as const) }),
)
const attachment: fc.Arbitrary<Attachment> = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  fc.record({ kind: fc.constant('image' as const), media_id: id }),
  fc.record({
    kind: fc.constant('link' as const),
    title: filled(128),
    url,
    desc: fc.oneof(fc.constant(''), filled(512)),
    picurl: fc.oneof(fc.constant(''), url),
  }),
  fc.record({
    kind: fc.constant('miniprogram' as const),
    title: filled(64),
    pic_media_id: id,
    appid: id,
    page: id,
  }),
)
const temporary = fc.oneof(
  fc.constant({ on: false as const }),
  fc.record({
    on: fc.constant(true as const),
    expires: duration,
    chat: duration,
    unionid: fc.oneof(fc.constant(''), id),
    closing: fc.record({ text: line(60), attachment }),
  }),
)
const common = {
  remark: line(30).filter((text) => countCharacters(text) <= 30),
  state: id,
  skip_verify: fc.boolean(),
  temporary,
}
const validForm: fc.Arbitrary<ContactWayForm> = fc.oneof(
  fc.record({
    ...common,
    audience: fc.record({ type: fc.constant(1 as const), user: fc.tuple(id) }),
    placement: fc.oneof(
      fc.constant({ scene: 2 as const }),
      fc.record({
        scene: fc.constant(1 as const),
        style: fc.constantFrom(1 as const, 2 as const, 3 as const),
      }),
    ),
  }),
  fc.record({
    ...common,
    audience: fc.record({
      type: fc.constant(2 as const),
      user: fc.uniqueArray(id, { minLength: 1, maxLength: 100 }),
      party: fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 20 }),
    }),
    placement: fc.oneof(
      fc.constant({ scene: 2 as const }),
      fc.record({ scene: fc.constant(1 as const), style: fc.constantFrom(1 as const, 2 as const) }),
    ),
  }),
)

describe('the form and the request', () => {
  it('every valid form is accepted, and says what it makes in real wire types', () => {
    fc.assert(
      fc.property(validForm, (form) => {
        const request = toCreateRequest(form)
        const parsed = createContactWaySchema.safeParse(request)
        expect(parsed.success ? [] : listIssues(parsed.error)).toEqual([])
        expect(JSON.parse(JSON.stringify(request))).toEqual(request)
      }),
      { numRuns: 500 },
    )
  })

  it('a duplicate keeps every setting but state and the closing picture', () => {
    fc.assert(
      fc.property(validForm, (form) => {
        const request = createContactWaySchema.parse(toCreateRequest(form))
        const { state, ...settings } = request
        const again = toCreateRequest(fromContactWay(request))
        const picture = settings.conclusions?.image
        if (picture) picture.media_id = ''
        expect(again).toEqual(settings)
        expect(fromContactWay(request).state).toBe('')
      }),
      { numRuns: 500 },
    )
  })

  it('a saved draft comes back the same', () => {
    fc.assert(
      fc.property(validForm, (form) => {
        expect(contactWayFormSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form)
      }),
    )
  })

  it('judges any draft without throwing, at paths the form has', () => {
    fc.assert(
      fc.property(validForm, fc.string(), fc.double(), (form, text, amount) => {
        const bent: ContactWayForm = {
          ...form,
          remark: text,
          state: text,
          temporary: form.temporary.on
            ? { ...form.temporary, expires: { amount, unit: 'days' } }
            : form.temporary,
        }
        for (const { path } of judgeForm(bent).issues) expect(formPathsInOrder).toContain(path)
      }),
    )
  })

  it('asks for an emptied duration instead of taking the default of the Hub', () => {
    const form = { ...emptyForm(), audience: { type: 1 as const, user: ['a'] } }
    const judged = judgeForm({ ...form, temporary: { ...temporaryDefaults(), expires: { unit: 'days' } } })
    expect(judged.issues.map(({ path, code }) => [path, code])).toEqual([['temporary.expires', 'required']])
  })

  it('leaves temporary settings out where they do not apply', () => {
    const form = { ...emptyForm(), temporary: temporaryDefaults() }
    expect(toCreateRequest({ ...form, audience: { type: 2, user: ['a'], party: [] } })).not.toHaveProperty(
      'is_temp',
    )
    expect(toCreateRequest({ ...form, placement: { scene: 1, style: 1 } })).not.toHaveProperty('is_temp')
  })

  it('an empty form misses a member only', () => {
    expect(judgeForm(emptyForm()).issues).toEqual([
      { path: 'audience.user', code: 'single_needs_one_member', values: {} },
    ])
  })
})

describe('fromContactWay', () => {
  it('tolerates an answer without any field', () => {
    expect(fromContactWay({})).toEqual(emptyForm())
  })

  it('tells several receivers without a type', () => {
    expect(fromContactWay({ user: ['a', 'b'] }).audience).toEqual({ type: 2, user: ['a', 'b'], party: [] })
    expect(fromContactWay({ party: [2] }).audience).toEqual({ type: 2, user: [], party: [2] })
  })

  it('takes the attachment that WeCom would send and asks for its picture anew', () => {
    const { temporary: mode } = fromContactWay({
      is_temp: true,
      conclusions: { image: { pic_url: 'http://p.qpic.cn/a' }, link: { title: 't', url: 'https://a.cn' } },
    })
    expect(mode.on && mode.closing.attachment).toEqual({ kind: 'image', media_id: '' })
    expect(mode.on && mode.expires).toEqual({ amount: 7, unit: 'days' })
  })
})

describe('toFormPath', () => {
  it.each([
    ['conclusions.link.title', 'temporary.closing.attachment.title'],
    ['conclusions.text.content', 'temporary.closing.text'],
    ['conclusions.miniprogram.other', 'temporary.closing.attachment.title'],
    ['user.3', 'audience.user'],
    ['party', 'audience.party'],
    ['expires_in', 'temporary.expires'],
    ['qr_code', undefined],
  ])('%s', (wire, form) => expect(toFormPath(wire)).toBe(form))
})

describe('a changed discriminator', () => {
  it('keeps what both sides share and brings the earlier branch back', () => {
    const several = { type: 2 as const, user: ['a', 'b'], party: [2] }
    const one = switchAudience(several, 1)
    expect(one).toEqual({ type: 1, user: ['a'] })
    expect(switchAudience(one, 2, several)).toEqual(several)
    expect(switchAudience({ type: 1, user: ['c'] }, 2)).toEqual({ type: 2, user: ['c'], party: [] })
  })

  it('keeps the title between link and mini-program', () => {
    const link = switchAttachment(
      { kind: 'miniprogram', title: '复诊', pic_media_id: 'M', appid: 'a', page: 'p' },
      'link',
    )
    expect(link).toEqual({ kind: 'link', title: '复诊', url: '', desc: '', picurl: '' })
  })

  it('starts every other branch complete', () => {
    expect(switchPlacement({ scene: 2 }, 1)).toEqual({ scene: 1, style: 1 })
    expect(switchTemporary({ on: false }, true)).toEqual(temporaryDefaults())
    expect(fitStyle({ scene: 1, style: 3 }, 2)).toEqual({ scene: 1, style: 1 })
    expect(fitStyle({ scene: 1, style: 2 }, 2)).toEqual({ scene: 1, style: 2 })
  })
})
