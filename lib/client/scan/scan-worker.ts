import { expose } from 'comlink'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { readPhoto } from './read-photo'

const ready = (async () => {
  const answer = await fetch('/api/scan-reader')
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  const wasmBinary = await answer.arrayBuffer()
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})()
ready.catch(() => {})

const scan = {
  read: async (file: Blob): Promise<string[]> => {
    await ready
    return readPhoto(file, readBarcodes)
  },
}
export type Scan = typeof scan

expose(scan)
