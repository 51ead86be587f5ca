import { correction, type GenerateOptions, generate, type Mode, mode } from 'lean-qr'
import { type Level, type TextMode, textMode } from './module-count'

/** A QR code without quiet zone: `size` modules (21–177) a side, `dark` for 0 ≤ x, y < size. */
export interface Modules {
  size: number
  dark: (x: number, y: number) => boolean
}

const encoders: Record<TextMode, (text: string) => ReturnType<typeof mode.ascii>> = {
  numeric: mode.numeric,
  alphanumeric: mode.alphaNumeric,
  ascii: mode.ascii,
  // No ECI header: the scanners of WeChat and qrcode.react take bytes for UTF-8, and some old ones stumble over ECI.
  utf8: (text) => mode.bytes(new TextEncoder().encode(text)),
}

/**
 * Encodes `text` into the smallest code with at least the given error correction.
 * Throws when it does not fit (about 2.3 KB at M, 1.3 KB at H).
 */
export const encodeModules = (text: string, level: Level): Modules => {
  const bitmap = generate(encoders[textMode(text)](text), { minCorrectionLevel: correction[level] })
  return { size: bitmap.size, dark: (x, y) => bitmap.get(x, y) }
}

/** What of a code its text leaves open. */
export interface CodeShape {
  /** 1–40. */
  version: number
  level: Level
  /** 0–7. */
  mask: number
}

/**
 * The codes that `text` can make in a certain shape, by the ways in which encoders split it into modes. Empty when it
 * fits in none. An encoder may know further ways.
 */
export const encodeInShape = (text: string, { version, level, mask }: CodeShape): Modules[] => {
  const options: GenerateOptions = {
    minCorrectionLevel: correction[level],
    maxCorrectionLevel: correction[level],
    minVersion: version,
    maxVersion: version,
    mask: mask as NonNullable<GenerateOptions['mask']>,
  }
  const bytes = mode.bytes(new TextEncoder().encode(text))
  const ways: (() => Mode)[] = [
    () => bytes,
    () => mode.auto(text),
    () => mode.auto(text, { modes: [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8] }),
    () => mode.multi(mode.eci(26), bytes),
  ]
  return ways.flatMap((way) => {
    try {
      const bitmap = generate(way(), options)
      return [{ size: bitmap.size, dark: (x: number, y: number) => bitmap.get(x, y) }]
    } catch {
      return []
    }
  })
}
