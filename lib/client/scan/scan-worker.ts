import { expose } from 'comlink'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { keepLastMade } from '@/lib/core/keep-last'
import { readPhoto } from './read-photo'

const keepReady = keepLastMade<void>(1)

const prepare = async (): Promise<void> => {
  const answer = await fetch('/api/scan-reader')
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  const wasmBinary = await answer.arrayBuffer()
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}

const scan = {
  /** Fetches the reader; what failed is tried anew the next time. */
  prepare: (): Promise<void> => keepReady('reader', prepare),
  read: (file: Blob): Promise<string[]> => readPhoto(file, readBarcodes),
}
export type Scan = typeof scan

expose(scan)
