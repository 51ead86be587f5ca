import { type BarcodeReader, findManyTexts, type Pixels } from '@/lib/core/qr/decode'

/** What a photo of 48 megapixels is made smaller to: modules of a whole sheet still have several pixels each. */
const LARGEST_SIDE = 3_200
/** A close photo reads better small, where its noise and the weave of the paper are gone. */
const SMALLER_SIDES = [1_400, 700]

const pixelsOf = (photo: ImageBitmap, largest: number): Pixels => {
  const scale = Math.min(1, largest / Math.max(photo.width, photo.height))
  const width = Math.max(1, Math.round(photo.width * scale))
  const height = Math.max(1, Math.round(photo.height * scale))
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(photo, 0, 0, width, height)
  return { data: new Uint8ClampedArray(context.getImageData(0, 0, width, height).data), width, height }
}

/** The texts of all codes on a photo, found at several sizes. Throws for what is no picture. */
export const readPhoto = async (file: Blob, reader: BarcodeReader): Promise<string[]> => {
  const photo = await createImageBitmap(file)
  const texts = new Set<string>()
  for (const side of [LARGEST_SIDE, ...SMALLER_SIDES]) {
    for (const text of await findManyTexts(pixelsOf(photo, side), reader)) texts.add(text)
  }
  photo.close()
  return [...texts]
}
