import type { ExportCodes } from '@/lib/core/qr/options'
import { askDesk } from '../fetcher'
import { fileNameOf } from '../file-name-of'
import { BrokenArchive } from './broken-archive'
import { countFiles } from './count-files'

/** What has arrived is handed to the browser in pieces of this size, which it may keep on disk. */
const FOLDED_BYTES = 8 * 1024 * 1024

export interface Archive {
  file: Blob
  name: string
  /** Files of codes in it. */
  files: number
}

/**
 * Orders codes as one archive and takes it in whole. `onFiles` is told how many files have begun. Throws
 * {@link BrokenArchive} when the end did not arrive, and whatever {@link askDesk} throws.
 */
export const receiveArchive = async (
  order: ExportCodes,
  signal: AbortSignal,
  onFiles: (files: number) => void,
): Promise<Archive> => {
  const response = await askDesk('/api/exports', { method: 'POST', body: order, signal })
  const reader = response.body?.getReader()
  if (!reader) throw new BrokenArchive()
  const counted = countFiles()
  const folded: Blob[] = []
  let arrived: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const fold = () => {
    folded.push(new Blob(arrived))
    arrived = []
    bytes = 0
  }
  for (;;) {
    const { value, done } = await reader.read().catch((error: unknown) => {
      throw signal.aborted ? error : new BrokenArchive()
    })
    if (done) break
    onFiles(counted.push(value))
    arrived.push(value)
    bytes += value.length
    if (bytes >= FOLDED_BYTES) fold()
  }
  const files = counted.end()
  if (files === undefined) throw new BrokenArchive()
  fold()
  return { file: new Blob(folded, { type: 'application/zip' }), name: fileNameOf(response), files }
}
