import { expect, test } from 'vitest'
import { brandAnswerSchema, brandSchema, readKeptBrand } from './brand'
import { type Brand, usualBrand } from './qr/style'

const brand: Brand = {
  level: 'Q',
  ink: '#1a2b3c',
  paper: '#fffdf5',
  shape: 'rounded',
  logo: 'brand',
  frame: 'line',
  caption: '扫码加我',
  sizeMm: 60,
}

const refusals = (body: unknown) =>
  (brandSchema.safeParse(body).error?.issues ?? []).map(({ path, message, code }) => [
    path.join('.'),
    code === 'unrecognized_keys' ? code : JSON.parse(message).code,
  ])

test('a whole brand is taken, its colours in one spelling', () => {
  expect(brandSchema.parse({ ...brand, ink: '1A2B3C', paper: '#FFF' })).toEqual({
    ...brand,
    paper: '#ffffff',
  })
  expect(brandSchema.parse(usualBrand)).toEqual(usualBrand)
})

test.each(Object.keys(usualBrand))('%s may not be left out', (field) => {
  const { [field as keyof Brand]: _gone, ...others } = brand
  expect(refusals(others)).toEqual([[field, field === 'sizeMm' ? 'number_required' : 'required']])
})

test.each<[object, [string, string][]]>([
  [{ font: 'x' }, [['', 'unrecognized_keys']]],
  [{ hasLogo: true }, [['', 'unrecognized_keys']]],
  [{ ink: '#ffffff', paper: '#000000' }, [['ink', 'ink_too_light']]],
  [{ ink: '#999999' }, [['ink', 'contrast_too_low']]],
  [{ paper: 'white' }, [['paper', 'colour_unreadable']]],
  [{ ink: 5 }, [['ink', 'colour_unreadable']]],
  [{ level: 'L' }, [['level', 'not_allowed']]],
  [{ sizeMm: 19.9 }, [['sizeMm', 'code_too_small']]],
  [{ sizeMm: 1000.5 }, [['sizeMm', 'code_too_large']]],
  [{ sizeMm: '四' }, [['sizeMm', 'number_required']]],
  [{ caption: ' ' }, [['caption', 'required']]],
  [{ caption: '字'.repeat(61) }, [['caption', 'too_long_characters']]],
  [{ caption: '一\n二' }, [['caption', 'control_characters']]],
  [{ caption: '😀'.repeat(60), logo: 'avatar' }, []],
])('%j is refused for %j', (fields, expected) => {
  expect(refusals({ ...brand, ...fields })).toEqual(expected)
})

test('what was kept comes back, and what it does not name is as usual', () => {
  expect(readKeptBrand(JSON.stringify(brand))).toEqual(brand)
  expect(readKeptBrand('{"ink":"#00007f","of another version":1}')).toEqual({ ...usualBrand, ink: '#00007f' })
  expect(readKeptBrand('{}')).toEqual(usualBrand)
})

test.each([
  '',
  '{',
  'null',
  '[]',
  '5',
  '{"shape":"star"}',
  '{"ink":"#ffffff"}',
  '{"sizeMm":5}',
  '{"logo":null}',
])('%j makes no sense', (kept) => {
  expect(readKeptBrand(kept)).toBeUndefined()
})

test('an answer is a brand', () => {
  const answer = { ...brand, hasLogo: true, logoVersion: 'abc' }
  expect(brandAnswerSchema.parse(answer)).toEqual(answer satisfies Brand)
})
