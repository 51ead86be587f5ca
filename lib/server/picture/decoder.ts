import 'server-only'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { BarcodeReader } from '@/lib/core/qr/decode'

const holder = globalThis as typeof globalThis & { deskBarcodeReader?: Promise<BarcodeReader> }

/** The wasm file of the QR reader, which browsers are given as well. */
export const readReaderFile = async (): Promise<Uint8Array<ArrayBuffer>> => {
  // Resolved from the working folder: inside a bundle, import.meta.url is no place to look for packages from.
  const require = createRequire(join(/* turbopackIgnore: true */ process.cwd(), 'package.json'))
  const file = await readFile(
    /* turbopackIgnore: true */ require.resolve('zxing-wasm/reader/zxing_reader.wasm'),
  )
  return new Uint8Array(file)
}

const prepare = async (): Promise<BarcodeReader> => {
  const { buffer } = await readReaderFile()
  await prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true })
  return readBarcodes
}

/** The QR reader with its wasm file loaded from disk, once a process. */
export const loadReader = (): Promise<BarcodeReader> => {
  holder.deskBarcodeReader ??= prepare().catch((error: unknown) => {
    delete holder.deskBarcodeReader
    throw error
  })
  return holder.deskBarcodeReader
}
