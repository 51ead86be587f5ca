import { correction, generate, mode } from 'lean-qr'
import sharp, { type Sharp } from 'sharp'
import { LEVELS, type PrintLevel } from '@/lib/core/qr/sizes'
import { Random } from '@/lib/simulator/random'
import { type Avatar, chooseAvatar, drawAvatar } from './avatars'
import { addNoise, drawCard, settle } from './wear'

const MIN_SIDE = 150
const MAX_SIDE = 860
const MIN_MODULE_PX = 2.5
const kernels = ['nearest', 'linear', 'cubic', 'mitchell', 'lanczos3'] as const
const encodings = ['jpeg', 'jpeg', 'jpeg', 'png', 'webp', 'grey png', 'palette png'] as const

/** A picture of a code as WeCom may make it, and what was done to it. */
export interface Original {
  text: string
  level: PrintLevel
  /** Side of the code in modules (21–177), without quiet zone. */
  size: number
  /** Modules of white on every side. */
  quietZone: number
  /** Pixels of a module, in fractions. */
  modulePx: number
  /** Undefined for a plain code. */
  avatar: Avatar | undefined
  kernel: (typeof kernels)[number]
  /** Degrees clockwise, 0–360. */
  angle: number
  /** Standard deviation in modules. */
  blur: number
  /** Standard deviation in levels of 255. */
  noise: number
  ink: string
  paper: string
  onCard: boolean
  encoding: (typeof encodings)[number]
  /** 40–95; for JPEG and WebP. */
  quality: number
}

/** Of exactly that level, where ours takes a higher one for nothing. */
const encode = (text: string, level: PrintLevel) =>
  generate(mode.bytes(new TextEncoder().encode(text)), {
    minCorrectionLevel: correction[level],
    maxCorrectionLevel: correction[level],
  })

const between = (random: Random, low: number, high: number) => low + (high - low) * random.next()

const chooseText = (random: Random): string => {
  const address = `https://work.weixin.qq.com/ct/wcde${random.hex(20 + random.below(11))}`
  const more = random.next()
  if (more < 0.76) return address
  if (more < 0.88) return `${address}?from=${random.hex(10 + random.below(50))}`
  return `${address}?name=${random.pick(['徐汇店·1 号', '门店立牌', '春季活动 🌸', 'Grüße', 'é', '重庆', '三亚湾'])}`
}

const chooseAngle = (random: Random): number => {
  const kind = random.next()
  if (kind < 0.6) return 0
  if (kind < 0.75) return random.pick([90, 180, 270])
  return (random.chance(0.6) ? between(random, -12, 12) + 360 : between(random, 0, 360)) % 360
}

const chooseColours = (random: Random): { ink: string; paper: string; isFaint: boolean } => {
  const kind = random.next()
  if (kind < 0.6) return { ink: '#000000', paper: '#ffffff', isFaint: false }
  if (kind < 0.72) {
    const dark = Math.round(between(random, 60, 110))
    const light = dark + Math.round(between(random, 70, 120))
    return { ink: `rgb(${dark},${dark},${dark})`, paper: `rgb(${light},${light},${light})`, isFaint: true }
  }
  const ink = random.pick(['#000000', '#1f2329', '#10306b', '#0b4a36', '#5a1030', '#3a2a78'])
  return { ink, paper: random.pick(['#fbf7ee', '#f2f3f5', '#eaf3ff', '#fff3d6', '#e7f7ea']), isFaint: false }
}

const noneOr = (random: Random, none: number, most: number) =>
  random.chance(none) ? 0 : between(random, 0, most)

/** Chooses what to do; less of it where a module has few pixels or contrast is low, as a phone could not read all. */
const choose = (random: Random): Original => {
  const text = chooseText(random)
  const level = random.pick(LEVELS)
  const { size } = encode(text, level)
  const quietZone = random.pick([1, 2, 3, 4, 4, 4])
  const total = size + 2 * quietZone
  const side = Math.max(Math.round(between(random, MIN_SIDE, MAX_SIDE)), Math.ceil(total * MIN_MODULE_PX))
  const modulePx = side / total
  const { ink, paper, isFaint } = chooseColours(random)
  const isFine = modulePx < 4
  const blur = noneOr(random, 0.4, isFine || isFaint ? 0.3 : 0.6)
  const isSoft = blur > 0.4 || isFine || isFaint
  const angle = chooseAngle(random)
  return {
    text,
    level,
    size,
    quietZone,
    modulePx,
    avatar: random.chance(0.2) ? undefined : chooseAvatar(random),
    kernel: isFine ? random.pick(kernels.slice(1)) : random.pick(kernels),
    angle: modulePx < 3 ? Math.round(angle / 90) * 90 : angle,
    blur,
    noise: noneOr(random, 0.7, isSoft ? 4 : 10),
    ink,
    paper,
    onCard: random.chance(0.12),
    encoding: random.pick(encodings),
    quality: Math.round(between(random, isSoft ? 60 : 40, 95)),
  }
}

const save = (picture: Sharp, { encoding, quality }: Original): Promise<Buffer> => {
  if (encoding === 'jpeg') return picture.jpeg({ quality }).toBuffer()
  if (encoding === 'webp') return picture.webp({ quality, effort: 0 }).toBuffer()
  if (encoding === 'grey png')
    return picture.greyscale().toColourspace('b-w').png({ compressionLevel: 1 }).toBuffer()
  return picture
    .png(encoding === 'palette png' ? { palette: true, effort: 1 } : { compressionLevel: 1 })
    .toBuffer()
}

const drawCode = async (random: Random, original: Original): Promise<string> => {
  const { text, level, avatar, quietZone, ink, paper } = original
  const code = encode(text, level)
  const { size } = code
  const total = size + 2 * quietZone
  const rows = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (code.get(x, y) ? `M${x} ${y}h1v1h-1z` : '')).join(''),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-quietZone} ${-quietZone} ${total} ${total}" width="${total * 8}" height="${total * 8}">`,
    `<path fill="${paper}" d="M${-quietZone} ${-quietZone}h${total}v${total}h${-total}z"/>`,
    `<path fill="${ink}" shape-rendering="crispEdges" d="${rows.join('')}"/>`,
    avatar ? await drawAvatar(random, avatar, size) : '',
    '</svg>',
  ].join('')
}

const wear = async (random: Random, code: string, original: Original): Promise<Sharp> => {
  const { paper, angle, blur, modulePx, noise, onCard, size, quietZone, kernel } = original
  const side = Math.round((size + 2 * quietZone) * modulePx)
  const resized = sharp(Buffer.from(code)).resize(side, side, { kernel })
  const turned = angle === 0 ? resized : (await settle(resized)).rotate(angle, { background: paper })
  const whole = onCard ? await drawCard(random, turned, { paper, modulePx }) : turned
  const soft = blur * modulePx >= 0.3 ? (await settle(whole)).blur(blur * modulePx) : whole
  return noise > 0 ? addNoise(random, soft, noise) : settle(soft)
}

/** Draws the original of a seed: the same seed gives the same picture, as PNG, JPEG or WebP. */
export const drawOriginal = async (seed: string): Promise<Original & { picture: Buffer }> => {
  const random = new Random(`original ${seed}`)
  const original = choose(random)
  const worn = await wear(random, await drawCode(random, original), original)
  return { ...original, picture: await save(worn, original) }
}
