import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { contrast, luminance, readColour } from './colour'
import { captionText, levelWithLogo } from './style'
import { checkColours, styleFields } from './style-fields'

const schema = z.strictObject(styleFields).partial().check(checkColours)
const refusals = (fields: object) =>
  (schema.safeParse(fields).error?.issues ?? []).map(({ path, message }) => [
    path.join('.'),
    JSON.parse(message).code,
  ])

test('colours are read as people write them', () => {
  expect(['#1A2b3C', '1a2b3c', ' #abc ', '＃ａｂｃ'].map(readColour)).toEqual([
    '#1a2b3c',
    '#1a2b3c',
    '#aabbcc',
    '#aabbcc',
  ])
  expect(['', '#ab', 'red', '#12345g', 'rgb(0,0,0)'].map(readColour)).toEqual(Array(5).fill(undefined))
})

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(luminance('#ff0000')).toBeCloseTo(0.2126)
})

test('whatever the colours: an accepted pair is dark on light', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, colour, (ink, paper) => {
      if (refusals({ ink, paper }).length > 0) return
      expect(luminance(ink)).toBeLessThan(luminance(paper))
      expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test.each([
  [{ ink: '#ffffff', paper: '#000000' }, [['ink', 'ink_too_light']]],
  [{ ink: '#ffff00' }, [['ink', 'contrast_too_low']]],
  [{ paper: '#333333' }, [['ink', 'contrast_too_low']]],
  [{ ink: 'navy' }, [['ink', 'colour_unreadable']]],
  [{ shape: 'star' }, [['shape', 'not_allowed']]],
  [{ logo: 'mine' }, [['logo', 'not_allowed']]],
  [{ caption: '字'.repeat(61) }, [['caption', 'too_long_characters']]],
  [{ caption: '😀'.repeat(60), logo: 'avatar', shape: 'rounded', frame: 'line' }, []],
])('%j is refused for %j', (fields, expected) => {
  expect(refusals(fields)).toEqual(expected)
})

test('scripts may switch caption and logo on and off', () => {
  expect(schema.parse({ caption: true, logo: true })).toEqual({ caption: 'remark', logo: 'brand' })
  expect(schema.parse({ caption: false, logo: false })).toEqual({ caption: 'none', logo: 'none' })
})

test('a caption stands for remark or state, or for itself', () => {
  const way = { remark: ' 静安寺店 ', state: 'sh-1' }
  expect(['none', 'remark', 'state', '扫一扫 '].map((caption) => captionText(caption, way))).toEqual([
    '',
    '静安寺店',
    'sh-1',
    '扫一扫',
  ])
})

test('a logo asks for more error correction', () => {
  expect(levelWithLogo('M', 'brand')).toBe('Q')
  expect(levelWithLogo('M', 'none')).toBe('M')
  expect(levelWithLogo('H', 'avatar')).toBe('H')
})
