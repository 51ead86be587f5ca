import { Unzip, type UnzipDecoder } from 'fflate'
import { FILE_FORMATS } from '@/lib/core/qr/sizes'

/** Files that are not started are kept as a whole; these are, and all they hold is let go by as it is. */
class PassedBy implements UnzipDecoder {
  static readonly compression: number = 8
  ondata: UnzipDecoder['ondata'] = () => undefined
  push() {}
}
class StoredPassedBy extends PassedBy {
  static override readonly compression = 0
}

/** Files are found one within another: a large piece with many small ones would be too deep. */
const PIECE_BYTES = 32 * 1024

/** The end of an archive, which tells how many files it has (APPNOTE.TXT, 4.3.16). */
const END_BYTES = 22
const END_SIGNATURE = 0x06054b50
const END_FILES = 10

const manifestName = /\.(csv|xlsx)$/
const codeName = new RegExp(`\\.(${FILE_FORMATS.join('|')})$`)

const lastBytes = (before: Uint8Array, chunk: Uint8Array): Uint8Array => {
  if (chunk.length >= END_BYTES) return chunk.slice(-END_BYTES)
  const joined = new Uint8Array(before.length + chunk.length)
  joined.set(before)
  joined.set(chunk, before.length)
  return joined.slice(-END_BYTES)
}

/** Counts the files of an archive of codes while it arrives, without unpacking any. */
export const countFiles = () => {
  let codes = 0
  let manifests = 0
  let end: Uint8Array = new Uint8Array(0)
  const unzip = new Unzip((file) => {
    if (codeName.test(file.name)) codes += 1
    else if (manifestName.test(file.name)) manifests += 1
    file.ondata = () => undefined
    file.start()
  })
  unzip.register(PassedBy)
  unzip.register(StoredPassedBy)

  return {
    /** Takes what arrived and tells how many files of codes have begun. */
    push: (chunk: Uint8Array): number => {
      for (let at = 0; at < chunk.length; at += PIECE_BYTES) unzip.push(chunk.subarray(at, at + PIECE_BYTES))
      end = lastBytes(end, chunk)
      return codes
    },
    /** How many files of codes the whole archive has; undefined when its manifest or its end did not arrive. */
    end: (): number | undefined => {
      if (manifests === 0 || end.length < END_BYTES) return undefined
      const view = new DataView(end.buffer, end.byteOffset, end.length)
      if (view.getUint32(0, true) !== END_SIGNATURE) return undefined
      return view.getUint16(END_FILES, true) - manifests
    },
  }
}
