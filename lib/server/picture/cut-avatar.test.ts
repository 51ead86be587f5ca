import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createPictureSource } from '@/lib/simulator/picture'
import { createSimulator } from '@/lib/simulator/simulator'
import { cutAvatar } from './cut-avatar'

const COLOURS = ['#2f54c8', '#0d8a72', '#c2571a', '#7a3fb8', '#b3284e', '#1f7fb0']

type Colour = [number, number, number]

const colourOf = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Colour

const distance = (one: Colour, other: Colour) =>
  Math.max(...one.map((level, part) => Math.abs(level - (other[part] ?? 0))))

const lightness = ([red, green, blue]: Colour) => 0.299 * red + 0.587 * green + 0.114 * blue

const readCut = async (cut: Uint8Array) => {
  const { data, info } = await sharp(cut).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => {
    const from = (y * info.width + x) * 3
    return [data[from], data[from + 1], data[from + 2]] as Colour
  }
  return { width: info.width, height: info.height, at }
}

const edgeOf = ({ width, at }: Awaited<ReturnType<typeof readCut>>): Colour[] =>
  Array.from({ length: width }, (_, n) => [at(n, 0), at(n, width - 1), at(0, n), at(width - 1, n)]).flat()

describe('pictures of the simulator', () => {
  const drawPicture = createPictureSource()
  const ids = createSimulator()
    .channels.slice(0, 16)
    .map(({ configId }) => configId)

  test.each(ids)('the avatar of %s alone is cut out', async (configId) => {
    const { bytes } = await drawPicture(configId, false)
    const cut = await readCut((await cutAvatar(bytes)) as Uint8Array)
    expect(cut.width).toBe(cut.height)
    expect(cut.width).toBeGreaterThanOrEqual(128)
    const ground = cut.at(Math.round(cut.width * 0.12), Math.round(cut.width * 0.5))
    const colour = COLOURS.map(colourOf).find((known) => distance(known, ground) < 16)
    expect(colour).toBeDefined()
    // By lightness, as JPEG mixes the colours of neighbours.
    const darkest = Math.min(...edgeOf(cut).map(lightness))
    expect(darkest).toBeGreaterThan(lightness(colour as Colour) - 30)
    // The head is white and above the middle: the cut is upright and of the avatar's size.
    expect(Math.min(...cut.at(Math.round(cut.width * 0.5), Math.round(cut.width * 0.4)))).toBeGreaterThan(235)
    expect(
      distance(cut.at(Math.round(cut.width * 0.5), Math.round(cut.width * 0.12)), colour as Colour),
    ).toBeLessThan(24)
  })

  test('turned ones are upright again', async () => {
    const { bytes } = await drawPicture(ids[0] as string, false)
    for (const angle of [90, 180, 270, 17]) {
      const turned = await sharp(bytes).rotate(angle, { background: '#fff' }).png().toBuffer()
      const cut = await readCut((await cutAvatar(turned)) as Uint8Array)
      expect(Math.min(...cut.at(Math.round(cut.width * 0.5), Math.round(cut.width * 0.4)))).toBeGreaterThan(
        235,
      )
      expect(Math.max(...cut.at(Math.round(cut.width * 0.5), Math.round(cut.width * 0.14)))).toBeLessThan(235)
    }
  })

  test('what cannot be read has none', async () => {
    expect(await cutAvatar((await createPictureSource()('blurred', true)).bytes)).toBeNull()
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('<html>')]) {
      expect(await cutAvatar(bytes)).toBeNull()
    }
  })
})
