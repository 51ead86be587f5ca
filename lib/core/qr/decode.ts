import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader'

/** Pixels as a canvas or sharp gives them: RGBA, one byte each. */
export interface Pixels {
  data: Uint8ClampedArray<ArrayBuffer>
  width: number
  height: number
}

/** A code that the reader found; `text` is what it says only where `isValid`. */
export type ReadCode = Pick<ReadResult, 'isValid' | 'text'> &
  Partial<Pick<ReadResult, 'position' | 'symbol' | 'extra' | 'isMirrored'>>

/** `readBarcodes` of zxing-wasm; whoever passes it has given it its wasm file. */
export type BarcodeReader = (input: Uint8Array | ImageData, options: ReaderOptions) => Promise<ReadCode[]>

const options: ReaderOptions = {
  formats: ['QRCodeModel2'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  // Two that are read, and two that are not.
  maxNumberOfSymbols: 4,
  returnErrors: true,
  textMode: 'Plain',
}

/** Whether the code was read, not only seen. */
export const isRead = ({ isValid, text }: ReadCode): boolean => isValid && text !== ''

/**
 * The QR codes in a picture, up to four, with those that are seen but cannot be read: encoded bytes (PNG, JPEG, GIF) or
 * pixels.
 * Throws RangeError for pixels that are not four bytes each: the reader would go on to what lies behind them, which is
 * the picture of before.
 */
export const findCodes = async (
  picture: Uint8Array | Pixels,
  reader: BarcodeReader,
  how: ReaderOptions = options,
): Promise<ReadCode[]> => {
  if ('width' in picture && picture.data.length !== picture.width * picture.height * 4) {
    throw new RangeError(`${picture.data.length} bytes are no ${picture.width} × ${picture.height} pixels`)
  }
  return await reader(picture as Uint8Array | ImageData, how)
}

/** The different texts of the QR codes in a picture. Throws as {@link findCodes}. */
export const findTexts = async (picture: Uint8Array | Pixels, reader: BarcodeReader): Promise<string[]> => {
  const codes = await findCodes(picture, reader)
  return [...new Set(codes.filter(isRead).map(({ text }) => text))]
}

/** The text of the one QR code in a picture. Null when none can be read, or two with different texts. */
export const decodePicture = async (
  picture: Uint8Array | Pixels,
  reader: BarcodeReader,
): Promise<string | null> => {
  const [text, other] = await findTexts(picture, reader)
  return text !== undefined && other === undefined ? text : null
}

const uprightOptions: ReaderOptions = {
  ...options,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
  maxNumberOfSymbols: 1,
  returnErrors: false,
}

/** The text of a code that stands upright and dark on light, as the desk draws them; null when it cannot be read. */
export const readUpright = async (picture: Pixels, reader: BarcodeReader): Promise<string | null> =>
  (await findCodes(picture, reader, uprightOptions)).find(isRead)?.text ?? null

/** Codes on one sheet of labels, and some to spare. */
const MANY = 80

/** The different texts of all QR codes in a picture, as on the photo of a sheet. Throws as {@link findCodes}. */
export const findManyTexts = async (picture: Pixels, reader: BarcodeReader): Promise<string[]> => {
  const codes = await findCodes(picture, reader, {
    ...options,
    maxNumberOfSymbols: MANY,
    returnErrors: false,
  })
  return [...new Set(codes.filter(isRead).map(({ text }) => text))]
}
