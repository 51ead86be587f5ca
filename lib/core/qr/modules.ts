import { correction, generate, mode } from 'lean-qr'
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
