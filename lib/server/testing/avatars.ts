import sharp from 'sharp'
import type { Random } from '@/lib/simulator/random'

const looks = ['solid', 'dark', 'pale', 'photo', 'photo', 'figure'] as const
const shapes = ['square', 'rounded', 'round'] as const
const corners = { square: 0, rounded: 0.16, round: 0.5 }

const colours = {
  solid: ['#2f54c8', '#0d8a72', '#c2571a', '#7a3fb8', '#b3284e', '#f0b429'],
  dark: ['#000000', '#14161a', '#0b1a3a', '#2a0a14'],
  pale: ['#f6d9dc', '#cfe8f5', '#d9d2f0', '#e8e2c0'],
  figure: ['#2f54c8', '#0d8a72', '#c2571a', '#7a3fb8'],
}

/** The picture in the middle of a code. */
export interface Avatar {
  look: (typeof looks)[number]
  shape: (typeof shapes)[number]
  /** Side with its border, as a share of the code's side (0.1–0.22). */
  share: number
  /** White on every side, as a share of the avatar's side. */
  border: number
}

export const chooseAvatar = (random: Random): Avatar => ({
  look: random.pick(looks),
  shape: random.pick(shapes),
  share: 0.1 + 0.12 * random.next(),
  border: random.chance(0.3) ? 0 : 0.04 + 0.06 * random.next(),
})

const PHOTO_SIDE = 96

/** Soft patches of colour with grain. */
const drawPhoto = async (random: Random): Promise<string> => {
  const patches = Buffer.from(Array.from({ length: 5 * 5 * 3 }, () => 20 + random.below(220)))
  const soft = await sharp(patches, { raw: { width: 5, height: 5, channels: 3 } })
    .resize(PHOTO_SIDE, PHOTO_SIDE, { kernel: 'cubic' })
    .raw()
    .toBuffer()
  const grained = soft.map((level) => Math.max(0, Math.min(255, level + random.below(25) - 12)))
  const png = await sharp(grained, { raw: { width: PHOTO_SIDE, height: PHOTO_SIDE, channels: 3 } })
    .png()
    .toBuffer()
  return `data:image/png;base64,${png.toString('base64')}`
}

/** SVG of the avatar in the middle of a code of `size` modules, in modules. */
export const drawAvatar = async (
  random: Random,
  { look, shape, share, border }: Avatar,
  size: number,
): Promise<string> => {
  const side = size * share
  const inner = side * (1 - 2 * border)
  const square = (length: number, paint: string) => {
    const at = (size - length) / 2
    return `<rect x="${at}" y="${at}" width="${length}" height="${length}" rx="${length * corners[shape]}" ${paint}/>`
  }
  const at = (size - inner) / 2
  const ground = border > 0 ? square(side, 'fill="#fff"') : ''
  if (look === 'photo') {
    const photo = await drawPhoto(random)
    return `${ground}<clipPath id="shape">${square(inner, '')}</clipPath><image clip-path="url(#shape)" x="${at}" y="${at}" width="${inner}" height="${inner}" href="${photo}"/>`
  }
  const filled = `${ground}${square(inner, `fill="${random.pick(colours[look])}"`)}`
  if (look !== 'figure') return filled
  const middle = size / 2
  return `${filled}<circle cx="${middle}" cy="${at + inner * 0.4}" r="${inner * 0.16}" fill="#fff"/><path d="M${at + inner * 0.22} ${at + inner * 0.84}a${inner * 0.28} ${inner * 0.26} 0 0 1 ${inner * 0.56} 0z" fill="#fff"/>`
}
