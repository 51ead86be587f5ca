import { correction, generate } from 'lean-qr'
import { Random } from './random'

const SIDE = 430
const QUIET_ZONE = 4
const AVATAR_SHARE = 0.18
const KEPT_PICTURES = 64
const colours = ['#2f54c8', '#0d8a72', '#c2571a', '#7a3fb8', '#b3284e', '#1f7fb0']

interface Picture {
  readonly contentType: 'image/jpeg' | 'image/png'
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type PictureSource = (configId: string, unreadable: boolean) => Promise<Picture>

// 58 bytes in all: the most that level H holds in version 6. From version 7 on the avatar would cover
// the alignment pattern in the middle, and zbar gives up.
const CODE_LENGTH = 24

/** The text inside the QR code of a config id. */
export function pictureText(configId: string): string {
  const code = new Random(`text ${configId}`).hex(CODE_LENGTH)
  return `https://work.weixin.qq.com/ct/wcde${code}`
}

/** Draws pictures on demand and keeps the most recently used ones. */
export function createPictureSource(): PictureSource {
  const kept = new Map<string, Promise<Picture>>()

  return (configId, unreadable) => {
    const picture = kept.get(configId) ?? drawPicture(configId, unreadable)
    kept.delete(configId)
    kept.set(configId, picture)
    picture.catch(() => kept.delete(configId))
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_PICTURES) break
      kept.delete(oldest)
    }
    return picture
  }
}

async function drawPicture(configId: string, unreadable: boolean): Promise<Picture> {
  const { default: sharp } = await import('sharp')
  const random = new Random(`picture ${configId}`)
  const level = random.chance(0.5) ? correction.H : correction.Q
  const drawing = drawSvg(pictureText(configId), level, random.pick(colours))
  const isPng = random.chance(0.15)
  const image = sharp(Buffer.from(drawing)).flatten({ background: '#ffffff' })
  if (unreadable) image.blur(16)
  const encoded = await (isPng ? image.png() : image.jpeg({ quality: 80 })).toBuffer()
  return { contentType: isPng ? 'image/png' : 'image/jpeg', bytes: new Uint8Array(encoded) }
}

function drawSvg(text: string, level: typeof correction.Q, colour: string): string {
  const code = generate(text, { minCorrectionLevel: level, maxCorrectionLevel: level })
  const module = Math.floor(SIDE / (code.size + 2 * QUIET_ZONE))
  const start = Math.floor((SIDE - module * code.size) / 2)
  let path = ''
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y))
        path += `M${start + x * module} ${start + y * module}h${module}v${module}h-${module}z`
    }
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">`,
    `<rect width="${SIDE}" height="${SIDE}" fill="#fff"/><path d="${path}" shape-rendering="crispEdges"/>`,
    drawAvatar(Math.round(module * code.size * AVATAR_SHARE), colour),
    '</svg>',
  ].join('')
}

function drawAvatar(side: number, colour: string): string {
  const corner = (SIDE - side) / 2
  const part = (share: number) => (side * share).toFixed(1)
  return [
    `<g transform="translate(${corner} ${corner})">`,
    `<rect width="${side}" height="${side}" rx="${part(0.2)}" fill="#fff"/>`,
    `<rect x="${part(0.06)}" y="${part(0.06)}" width="${part(0.88)}" height="${part(0.88)}" rx="${part(0.16)}" fill="${colour}"/>`,
    `<circle cx="${part(0.5)}" cy="${part(0.4)}" r="${part(0.16)}" fill="#fff"/>`,
    `<path d="M${part(0.22)} ${part(0.84)}a${part(0.28)} ${part(0.26)} 0 0 1 ${part(0.56)} 0z" fill="#fff"/>`,
    '</g>',
  ].join('')
}
