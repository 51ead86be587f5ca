import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Download } from '@playwright/test'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
let isReady = false

/** What a scanner reads from a picture or an SVG, drawn at 1000 px; null when it reads nothing. */
export const scan = async (bytes: Uint8Array): Promise<string | null> => {
  if (!isReady) {
    await prepareZXingModule({
      overrides: { wasmBinary: new Uint8Array(await readFile(wasm)).buffer },
      fireImmediately: true,
    })
    isReady = true
  }
  const png = await sharp(bytes, { density: 300 })
    .resize(1000, 1000, { fit: 'inside' })
    .flatten({ background: '#fff' })
    .png()
    .toBuffer()
  const [read] = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'], tryHarder: true })
  return read?.isValid ? read.text : null
}

export const scanDownload = async (download: Download): Promise<string | null> =>
  scan(new Uint8Array(await readFile(await download.path())))
