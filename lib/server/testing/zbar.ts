import { scanGrayBuffer } from '@undecaf/zbar-wasm'
import sharp, { type SharpInput, type SharpOptions } from 'sharp'

/**
 * The texts that zbar, a decoder other than ours, reads in a picture at its own size, in no certain order; empty when
 * none can be read. Transparent ground counts as white. `options` are those of sharp, such as the density of an SVG.
 * Its wasm file lies beside the package's script and is read from disk.
 */
export const readWithZbar = async (picture: SharpInput, options?: SharpOptions): Promise<string[]> => {
  const { data, info } = await sharp(picture, options)
    .flatten({ background: '#fff' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const symbols = await scanGrayBuffer(new Uint8Array(data).buffer, info.width, info.height)
  return symbols.map((symbol) => symbol.decode('utf-8'))
}
