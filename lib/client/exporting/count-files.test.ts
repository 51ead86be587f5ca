import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { describe, expect, test } from 'vitest'
import { countFiles } from './count-files'

/** As the desk writes archives: sizes stand behind the files, texts are packed, pictures are not. */
const archiveOf = (names: readonly string[]): Uint8Array => {
  const parts: Uint8Array[] = []
  const zip = new Zip((_, part) => parts.push(part))
  for (const [at, name] of names.entries()) {
    const file =
      name.endsWith('.svg') || name.endsWith('.csv') ? new ZipDeflate(name) : new ZipPassThrough(name)
    zip.add(file)
    file.push(strToU8(`PK of ${name} `.repeat(40 + at)), true)
  }
  zip.end()
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
const manifests = ['清单.csv', '清单.xlsx']
const codes = Array.from({ length: 300 }, (_, at) => [`静安寺店 ${at}.png`, `静安寺店 ${at}.svg`]).flat()
const whole = archiveOf([...codes, ...manifests])

describe('files of an archive that arrives', () => {
  test.each([7, 61, 1_024, 65_536, whole.length])('in pieces of %i bytes', (size) => {
    const counted = countFiles()
    const told: number[] = []
    for (let at = 0; at < whole.length; at += size) told.push(counted.push(whole.subarray(at, at + size)))
    expect(told).toEqual([...told].sort((one, other) => one - other))
    expect(told.at(-1)).toBe(codes.length)
    expect(counted.end()).toBe(codes.length)
  })

  test('are told while it arrives', () => {
    const half = countFiles().push(whole.subarray(0, whole.length / 2))
    expect(half).toBeGreaterThan(codes.length / 4)
    expect(half).toBeLessThan(codes.length)
  })

  test.each([
    ['nothing', new Uint8Array(0)],
    ['half of it', whole.slice(0, whole.length / 2)],
    ['all but its last byte', whole.slice(0, -1)],
    ['an archive without a manifest', archiveOf(codes)],
    ['a page of a proxy', strToU8('<html><body>502 Bad Gateway</body></html>')],
  ])('%s is no whole archive', (_, bytes) => {
    const counted = countFiles()
    counted.push(bytes)
    expect(counted.end()).toBeUndefined()
  })

  test('an archive of which no code could be made has none', () => {
    const counted = countFiles()
    counted.push(archiveOf(manifests))
    expect(counted.end()).toBe(0)
  })
})
