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
 * The texts of the QR codes in a picture, up to two: encoded bytes (PNG, JPEG, GIF) or pixels.
 * Throws RangeError for pixels that are not four bytes each: the reader would go on to what lies behind them, which is
 * the picture of before.
 */
export const findTexts = async (picture: Uint8Array | Pixels, reader: BarcodeReader): Promise<string[]> => {
  if ('width' in picture && picture.data.length !== picture.width * picture.height * 4) {
    throw new RangeError(`${picture.data.length} bytes are no ${picture.width} × ${picture.height} pixels`)
  }
  const results = await reader(picture as Uint8Array | ImageData, options)
  return [...new Set(results.filter((result) => result.isValid && result.text).map((result) => result.text))]
}

/** The text of the one QR code in a picture. Null when none can be read, or two with different texts. */
export const decodePicture = async (
  picture: Uint8Array | Pixels,
  reader: BarcodeReader,
): Promise<string | null> => {
  const [text, other] = await findTexts(picture, reader)
  return text !== undefined && other === undefined ? text : null
}
