import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { createPictureSource, pictureText } from './picture'
import { createSimulator } from './simulator'

const drawPicture = createPictureSource()

beforeAll(async () => {
  const wasm = await readFile('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')
  const wasmBinary = new Uint8Array(wasm).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})

async function readTexts(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const found = await readBarcodes(bytes, { formats: ['QRCode'], tryHarder: true, tryInvert: true })
  return found.filter((code) => code.isValid).map((code) => code.text)
}

test('pictures decode to the text of their config id', async () => {
  const { channels } = createSimulator()
  for (const { configId } of channels.slice(0, 20)) {
    const picture = await drawPicture(configId, false)
    expect(await readTexts(picture.bytes)).toEqual([pictureText(configId)])
  }
})

test('the text looks like a WeCom contact address and does not contain the config id', () => {
  const text = pictureText('42b34949e138eb6e027c123cba77fAAA')
  expect(text).toMatch(/^https:\/\/work\.weixin\.qq\.com\/ct\/wcde[0-9a-f]{24}$/)
  expect(text).not.toContain('42b34949e138')
})

test('JPEG and PNG both occur and are what they say', async () => {
  const { channels } = createSimulator()
  const seen = new Set<string>()
  for (const { configId } of channels.slice(0, 20)) {
    const { bytes, contentType } = await drawPicture(configId, false)
    expect(contentType).toBe(bytes[0] === 0xff ? 'image/jpeg' : 'image/png')
    seen.add(contentType)
  }
  expect([...seen].sort()).toEqual(['image/jpeg', 'image/png'])
})

test('the same config id gives the same bytes, also from a fresh source', async () => {
  const [one, other] = await Promise.all([drawPicture('abc', false), createPictureSource()('abc', false)])
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
})

test('the unreadable ones do not decode', async () => {
  const unreadable = [...createSimulator().contactWays.values()].filter((way) => way.unreadable)
  expect(unreadable.map((way) => way.remark)).toContain('图片读不出来的码')
  for (const { configId } of unreadable) {
    expect(await readTexts((await drawPicture(configId, true)).bytes)).toEqual([])
  }
})
