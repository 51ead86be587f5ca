import { expect, test, vi } from 'vitest'
import { decodePicture, findTexts } from './decode'

const reader = (...texts: string[]) => vi.fn(async () => texts.map((text) => ({ isValid: true, text })))
const pixels = (length: number) => ({ data: new Uint8ClampedArray(length), width: 3, height: 2 })

test('pixels are four bytes each, no more and no fewer', async () => {
  for (const length of [6, 18, 23, 25]) {
    const read = reader('of the picture before')
    await expect(findTexts(pixels(length), read)).rejects.toThrow(RangeError)
    expect(read).not.toHaveBeenCalled()
  }
  expect(await findTexts(pixels(24), reader('its own'))).toEqual(['its own'])
})

test('two different texts are none, the same one twice is one', async () => {
  expect(await decodePicture(pixels(24), reader('a', 'b'))).toBeNull()
  expect(await decodePicture(pixels(24), reader('a', 'a'))).toBe('a')
  expect(await decodePicture(pixels(24), reader())).toBeNull()
})
