import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader'

/** Pixels as a canvas or sharp gives them: RGBA, one byte each. */
export interface Pixels {
  data: Uint8ClampedArray<ArrayBuffer>
  width: number
  height: number
}

/** `readBarcodes` of zxing-wasm; whoever passes it has given it its wasm file. */
export type BarcodeReader = (
  input: Uint8Array | ImageData,
  options: ReaderOptions,
) => Promise<Pick<ReadResult, 'isValid' | 'text'>[]>

const options: ReaderOptions = {
  formats: ['QRCodeModel2'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: 2,
  textMode: 'Plain',
}

/**
 * The text of the one QR code in a picture: encoded bytes (PNG, JPEG, GIF) or pixels.
 * Null when there is none, when it cannot be read, or when two codes with different texts are in it.
 */
export const decodePicture = async (
  picture: Uint8Array | Pixels,
  reader: BarcodeReader,
): Promise<string | null> => {
  const results = await reader(picture as Uint8Array | ImageData, options)
  const texts = new Set(
    results.filter((result) => result.isValid && result.text).map((result) => result.text),
  )
  const [text] = texts
  return text !== undefined && texts.size === 1 ? text : null
}
