import sharp, { type Sharp } from 'sharp'
import { Random } from '@/lib/simulator/random'
import { drawOriginal } from './originals'
import { addNoise, drawCard, settle } from './wear'

const kinds = ['blurred', 'two codes', 'photo', 'stripes', 'card'] as const
type Kind = (typeof kinds)[number]

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })

const drawPhoto = async (random: Random, side: number) => {
  const patches = Buffer.from(Array.from({ length: 9 * 9 * 3 }, () => random.below(256)))
  const soft = sharp(patches, { raw: { width: 9, height: 9, channels: 3 } }).resize(side, side, {
    kernel: 'cubic',
  })
  return addNoise(random, soft, 12)
}

const drawStripes = (random: Random, side: number) => {
  const bars = Array.from(
    { length: 60 },
    () =>
      `<rect x="${random.below(side)}" y="${random.below(side)}" width="${random.below(side / 8)}" height="${random.below(side / 8)}"/>`,
  )
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="100%" height="100%" fill="#fff"/>${bars.join('')}</svg>`,
    ),
  )
}

const drawTwo = async (seed: string) => {
  const pictures = await Promise.all(
    ['one', 'other'].map(async (name) =>
      sharp((await drawOriginal(`${seed} ${name}`)).picture)
        .resize(460, 460, { fit: 'contain', background: '#fff' })
        .png({ compressionLevel: 1 })
        .toBuffer(),
    ),
  )
  return plain(960, 500, '#fff').composite(
    pictures.map((input, at) => ({ input, left: 10 + at * 480, top: 20 })),
  )
}

const drawers: Record<Kind, (random: Random, seed: string, side: number) => Promise<Sharp>> = {
  blurred: async (_, seed) => {
    const { picture, modulePx } = await drawOriginal(seed)
    return sharp(picture).blur(modulePx * 2.5)
  },
  'two codes': (_, seed) => drawTwo(seed),
  photo: (random, _, side) => drawPhoto(random, side),
  stripes: async (random, _, side) => drawStripes(random, side),
  card: async (random, _, side) =>
    settle(await drawCard(random, await drawPhoto(random, side), { paper: '#fff', modulePx: side / 41 })),
}

/** A picture, PNG or JPEG, that has no code, none that anybody could read, or two with different texts. */
export const drawStranger = async (seed: string): Promise<{ kind: Kind; picture: Buffer }> => {
  const random = new Random(`stranger ${seed}`)
  const kind = random.pick(kinds)
  const drawn = await drawers[kind](random, seed, 200 + random.below(300))
  const picture = await (random.chance(0.5) ? drawn.png({ compressionLevel: 1 }) : drawn.jpeg()).toBuffer()
  return { kind, picture }
}
