import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listIssues, type RuleIssue } from './list-issues'
import { createContactWaySchema } from './request'

const single = { type: 1, scene: 2, user: ['linxiao'] }
const several = { type: 2, scene: 2, user: ['linxiao', 'hejingyi'], party: [2, 3] }
const control = { type: 1, scene: 1, user: ['linxiao'] }
const temporary = { ...single, is_temp: true }

const issuesOf = (value: unknown): RuleIssue[] => {
  const parsed = createContactWaySchema.safeParse(value)
  return parsed.success ? [] : listIssues(parsed.error)
}
const found = (value: unknown): [string, string][] => issuesOf(value).map(({ path, code }) => [path, code])
const closing = (conclusions: unknown) => ({ ...temporary, conclusions })

describe('accepted, and unchanged', () => {
  it.each([
    ['one member', single],
    ['several members', several],
    ['departments alone', { type: 2, scene: 2, party: [1] }],
    ['members beside an empty list of departments', { ...several, party: [] }],
    ['100 members', { type: 2, scene: 2, user: Array.from({ length: 100 }, (_, at) => `u${at}`) }],
    ['a control without style', control],
    ['style 3 of a single control', { ...control, style: 3 }],
    ['style 2 of a control for several', { ...several, scene: 1, style: 2 }],
    ['temporary mode switched off in words', { ...several, scene: 1, is_temp: false }],
    ['an empty remark and state', { ...single, remark: '', state: '' }],
    ['30 Han characters', { ...single, remark: '静'.repeat(30) }],
    ['30 emoji of two UTF-16 units', { ...single, remark: '🦷'.repeat(30) }],
    ['30 full-width letters', { ...single, remark: 'A'.repeat(30) }],
    ['blanks around the remark', { ...single, remark: ' 前台 ' }],
    ['every character of a state', { ...single, state: 'aZ09_.:-' }],
    ['30 characters of state', { ...single, state: 's'.repeat(30) }],
    ['a userid of 64 characters', { ...single, user: ['u'.repeat(64)] }],
    [
      'the temporary limits',
      { ...temporary, expires_in: 1, chat_expires_in: 1_209_600, unionid: 'oxTWIuGa' },
    ],
    ['4000 bytes of closing text', closing({ text: { content: `${'好'.repeat(1333)}!` } })],
    ['line breaks in the closing text', closing({ text: { content: 'a\n\tb\r\n' } })],
    ['text with an image', closing({ text: { content: 'a' }, image: { media_id: 'M' } })],
    [
      'a link with all parts',
      closing({
        link: { title: '好'.repeat(42), url: 'https://a.cn/?q=好', desc: 'd', picurl: 'http://a.cn/p' },
      }),
    ],
    [
      'a mini-program',
      closing({ miniprogram: { title: '好'.repeat(21), pic_media_id: 'M', appid: 'wx8', page: '/p' } }),
    ],
  ])('%s', (_, value) => {
    const parsed = createContactWaySchema.safeParse(value)
    expect(found(value)).toEqual([])
    expect(parsed.data).toEqual(value)
  })
})

describe('refused at the field', () => {
  it.each<[string, unknown, [string, string][]]>([
    ['nothing', undefined, [['', 'required']]],
    ['null', null, [['', 'required']]],
    ['a list', [], [['', 'wrong_type']]],
    [
      'an empty object',
      {},
      [
        ['type', 'required'],
        ['scene', 'required'],
      ],
    ],
    ['another type', { ...single, type: 3 }, [['type', 'not_allowed']]],
    ['a type in quotes', { ...single, type: '1' }, [['type', 'wrong_type']]],
    ['a scene in quotes', { ...single, scene: '2' }, [['scene', 'wrong_type']]],
    ['a boolean in quotes', { ...single, skip_verify: 'true' }, [['skip_verify', 'wrong_type']]],
    ['a number for a boolean', { ...temporary, is_temp: 1 }, [['is_temp', 'wrong_type']]],
    ['seconds in quotes', { ...temporary, expires_in: '60' }, [['expires_in', 'wrong_type']]],
    ['an emptied number', { ...temporary, expires_in: null }, [['expires_in', 'required']]],
    ['an unknown field', { ...single, foo: 1 }, [['foo', 'unknown_field']]],
    ['an answer field', { ...single, qr_code: 'http://a' }, [['qr_code', 'unknown_field']]],
    [
      'a polluting field',
      JSON.parse('{"type":1,"scene":2,"user":["a"],"__proto__":{}}'),
      [['__proto__', 'unknown_field']],
    ],
    ['31 Han characters', { ...single, remark: '静'.repeat(31) }, [['remark', 'too_long_characters']]],
    ['31 emoji', { ...single, remark: '🦷'.repeat(31) }, [['remark', 'too_long_characters']]],
    ['a line break in the remark', { ...single, remark: 'a\nb' }, [['remark', 'control_characters']]],
    ['half an emoji', { ...single, remark: '\ud83e' }, [['remark', 'control_characters']]],
    ['31 characters of state', { ...single, state: 's'.repeat(31) }, [['state', 'too_long_characters']]],
    ['a blank in the state', { ...single, state: 'sh jingan' }, [['state', 'state_alphabet']]],
    ['Han in the state', { ...single, state: '静安' }, [['state', 'state_alphabet']]],
    ['a line break after the state', { ...single, state: 'a\n' }, [['state', 'state_alphabet']]],
    ['no member', { type: 1, scene: 2 }, [['user', 'single_needs_one_member']]],
    ['an empty list of members', { ...single, user: [] }, [['user', 'single_needs_one_member']]],
    ['two members for one', { ...single, user: ['a', 'b'] }, [['user', 'single_needs_one_member']]],
    ['nobody', { type: 2, scene: 2, party: [] }, [['user', 'receiver_missing']]],
    ['members as text', { ...single, user: 'a' }, [['user', 'wrong_type']]],
    [
      '101 members',
      { type: 2, scene: 2, user: Array.from({ length: 101 }, (_, at) => `u${at}`) },
      [['user', 'too_many_members']],
    ],
    ['a member twice', { ...several, user: ['a', 'b', 'a'] }, [['user.2', 'duplicate']]],
    ['a blank member', { ...single, user: [' '] }, [['user.0', 'required']]],
    ['blanks around a member', { ...single, user: ['a '] }, [['user.0', 'blanks_around']]],
    ['a userid of 65 characters', { ...single, user: ['u'.repeat(65)] }, [['user.0', 'too_long_characters']]],
    ['a department in quotes', { ...several, party: ['2'] }, [['party.0', 'wrong_type']]],
    ['department 0', { ...several, party: [0] }, [['party.0', 'department_id']]],
    ['half a department', { ...several, party: [1.5] }, [['party.0', 'department_id']]],
    ['a department twice', { ...several, party: [2, 2] }, [['party.1', 'duplicate']]],
    ['style 4', { ...control, style: 4 }, [['style', 'not_allowed']]],
    ['style 3 for several', { ...several, scene: 1, style: 3 }, [['style', 'not_allowed']]],
    ['0 seconds', { ...temporary, expires_in: 0 }, [['expires_in', 'duration_too_short']]],
    ['14 days and a second', { ...temporary, expires_in: 1_209_601 }, [['expires_in', 'duration_too_long']]],
    [
      'a chat of 14 days and a second',
      { ...temporary, chat_expires_in: 1_209_601 },
      [['chat_expires_in', 'duration_too_long']],
    ],
    ['half a second', { ...temporary, chat_expires_in: 1.5 }, [['chat_expires_in', 'duration_not_whole']]],
    ['an empty unionid', { ...temporary, unionid: '' }, [['unionid', 'required']]],
    ['no part', closing({}), [['conclusions', 'conclusions_empty']]],
    ['a closing text as text', closing('bye'), [['conclusions', 'wrong_type']]],
    [
      'a blank closing text',
      closing({ text: { content: ' \n' } }),
      [['conclusions.text.content', 'required']],
    ],
    [
      '4001 bytes of closing text',
      closing({ text: { content: `${'好'.repeat(1333)}!!` } }),
      [['conclusions.text.content', 'closing_text_too_long']],
    ],
    [
      'an unknown part',
      closing({ text: { content: 'a' }, video: {} }),
      [['conclusions.video', 'unknown_field']],
    ],
    [
      'a picture address',
      closing({ image: { pic_url: 'http://a' } }),
      [
        ['conclusions.image.media_id', 'required'],
        ['conclusions.image.pic_url', 'unknown_field'],
      ],
    ],
    [
      'two attachments',
      closing({ image: { media_id: 'M' }, link: { title: 't', url: 'https://a.cn' } }),
      [['conclusions.link', 'one_attachment']],
    ],
    [
      '129 bytes of link title',
      closing({ link: { title: '好'.repeat(43), url: 'https://a.cn' } }),
      [['conclusions.link.title', 'too_long_bytes']],
    ],
    [
      '513 bytes of link text',
      closing({ link: { title: 't', url: 'https://a.cn', desc: '好'.repeat(171) } }),
      [['conclusions.link.desc', 'too_long_bytes']],
    ],
    [
      'another scheme',
      closing({ link: { title: 't', url: 'javascript:alert(1)' } }),
      [['conclusions.link.url', 'not_web_address']],
    ],
    [
      'no host',
      closing({ link: { title: 't', url: 'https://' } }),
      [['conclusions.link.url', 'not_web_address']],
    ],
    [
      'a picture without scheme',
      closing({ link: { title: 't', url: 'https://a.cn', picurl: 'a.cn/p' } }),
      [['conclusions.link.picurl', 'not_web_address']],
    ],
    [
      '65 bytes of card title',
      closing({ miniprogram: { title: `${'好'.repeat(21)}ab`, pic_media_id: 'M', appid: 'a', page: 'p' } }),
      [['conclusions.miniprogram.title', 'too_long_bytes']],
    ],
    [
      'a bare mini-program',
      closing({ miniprogram: {} }),
      [
        ['conclusions.miniprogram.title', 'required'],
        ['conclusions.miniprogram.pic_media_id', 'required'],
        ['conclusions.miniprogram.appid', 'required'],
        ['conclusions.miniprogram.page', 'required'],
      ],
    ],
  ])('%s', (_, value, expected) => {
    expect(found(value)).toEqual(expected)
  })

  it('says by how much a text is too long', () => {
    expect(issuesOf({ ...single, remark: '静'.repeat(33) })[0]?.values).toEqual({
      used: 33,
      max: 30,
      excess: 3,
    })
    expect(issuesOf(closing({ text: { content: 'a'.repeat(4120) } }))[0]?.values).toEqual({
      used: 4120,
      max: 4000,
      excess: 120,
      han: 40,
    })
  })

  it('names every field in error at once, also when type or mode is wrong', () => {
    const value = {
      type: 9,
      scene: 2,
      style: 1,
      is_temp: 'yes',
      remark: '长'.repeat(31),
      state: '静',
      foo: 1,
    }
    expect(
      found(value)
        .map(([path]) => path)
        .sort(),
    ).toEqual(['foo', 'is_temp', 'remark', 'state', 'style', 'type'].sort())
  })
})

describe('a field that does not apply is refused at its own path', () => {
  const reasons = (value: unknown) =>
    issuesOf(value).map(({ path, code, values }) => [path, code, values.reason])
  const extras = {
    expires_in: 60,
    chat_expires_in: 60,
    unionid: 'o',
    conclusions: { text: { content: 'a' } },
  }
  const fields = Object.keys(extras)

  it.each([
    ['departments of a single code', { ...single, party: [] }, [['party', 'not_applicable', 'single']]],
    ['the style of a QR code', { ...single, style: 1 }, [['style', 'not_applicable', 'qr_code']]],
    ['temporary for several', { ...several, is_temp: true }, [['is_temp', 'not_applicable', 'multiple']]],
    ['a temporary control', { ...control, is_temp: true }, [['is_temp', 'not_applicable', 'mini_program']]],
  ])('%s', (_, value, expected) => expect(reasons(value)).toEqual(expected))

  it.each([
    ['permanent', single],
    ['permanent', { ...single, is_temp: false }],
    ['multiple', several],
    ['mini_program', control],
  ])('temporary fields: %s', (reason, base) => {
    expect(reasons({ ...base, ...extras })).toEqual(fields.map((field) => [field, 'not_applicable', reason]))
    for (const [field, value] of Object.entries(extras)) {
      expect(reasons({ ...base, [field]: value })).toEqual([[field, 'not_applicable', reason]])
    }
  })
})

describe('any JSON', () => {
  const fieldNames = [
    'type',
    'scene',
    'style',
    'remark',
    'skip_verify',
    'state',
    'user',
    'party',
    'is_temp',
    'expires_in',
    'chat_expires_in',
    'unionid',
    'conclusions',
  ]
  const nearly = fc.dictionary(
    fc.constantFrom(...fieldNames, 'other'),
    fc.oneof(fc.jsonValue(), fc.constantFrom(1, 2, true, ['a'])),
  )

  it('never throws, and every issue carries a code', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearly), (value) => {
        for (const { code } of issuesOf(value)) expect(code).toMatch(/^[a-z_]+$/)
      }),
      { numRuns: 2000 },
    )
  })

  it('accepts nothing but what it returns unchanged', () => {
    fc.assert(
      fc.property(nearly, (value) => {
        const parsed = createContactWaySchema.safeParse(value)
        if (parsed.success)
          expect(JSON.parse(JSON.stringify(parsed.data))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 2000 },
    )
  })
})
