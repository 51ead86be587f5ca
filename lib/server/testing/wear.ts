import sharp, { type Sharp } from 'sharp'
import type { Random } from '@/lib/simulator/random'

const rawPixels = async (picture: Sharp) => {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } }
}

/** The picture with all that was asked of it done, since sharp has an order of its own. */
export const settle = async (picture: Sharp): Promise<Sharp> => {
  const { data, raw } = await rawPixels(picture)
  return sharp(data, { raw })
}

/** Adds grain of the standard deviation `deviation` (levels of 255) to every channel. */
export const addNoise = async (random: Random, picture: Sharp, deviation: number): Promise<Sharp> => {
  const { data, raw } = await rawPixels(picture)
  let state = random.below(2 ** 32) | 1
  const draw = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state & 0xffff) / 0x8000 - 1
  }
  const noisy = new Uint8ClampedArray(data)
  // Three even draws from -1 to 1 have together a deviation of 1.
  for (let at = 0; at < noisy.length; at++)
    noisy[at] = (data[at] ?? 0) + (draw() + draw() + draw()) * deviation
  return sharp(noisy, { raw })
}

interface CardOptions {
  paper: string
  modulePx: number
}

/** Puts a picture upon a larger card, with strokes beside it that look like lines of text. */
export const drawCard = async (
  random: Random,
  picture: Sharp,
  { paper, modulePx }: CardOptions,
): Promise<Sharp> => {
  const { data, raw } = await rawPixels(picture)
  const { width, height } = raw
  const em = Math.round(modulePx * (2 + 2 * random.next()))
  const card = { width: width + 12 * em, height: height + 4 * em }
  const left = random.chance(0.5) ? 0 : 12 * em
  const textLeft = left === 0 ? width + em : em
  const strokes = Array.from({ length: 5 * 8 * 4 }, (_, n) => {
    const glyph = n >> 2
    const x = textLeft + (glyph % 8) * em * 1.2 + random.next() * em * 0.7
    const y = em * 2 + Math.floor(glyph / 8) * em * 2 + random.next() * em * 0.8
    const isUpright = random.chance(0.5)
    const [long, thin] = [(0.3 + 0.5 * random.next()) * em, em * 0.12]
    return `<rect x="${x}" y="${y}" width="${isUpright ? thin : long}" height="${isUpright ? long : thin}"/>`
  })
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${card.width}" height="${card.height}"><rect width="100%" height="100%" fill="${paper}"/><g fill="#333">${strokes.join('')}</g></svg>`
  return sharp(Buffer.from(ground)).composite([{ input: data, raw, left, top: 2 * em }])
}
