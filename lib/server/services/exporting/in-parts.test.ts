import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inParts } from './in-parts'

async function* sourceOf(sizes: readonly number[], log: string[] = []) {
  try {
    let value = 0
    for (const size of sizes) {
      log.push('made')
      yield Uint8Array.from({ length: size }, () => value++ % 256)
    }
  } finally {
    log.push('over')
  }
}

const partsOf = async (source: AsyncGenerator<Uint8Array<ArrayBuffer>>) => {
  const parts: Uint8Array[] = []
  for await (const part of inParts(source)) if (part.length > 0) parts.push(part)
  return parts
}

describe('bytes on their way', () => {
  test('stay the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 50_000 }), { maxLength: 12 }), async (sizes) => {
        const whole = Buffer.concat(await partsOf(sourceOf(sizes)))
        const total = sizes.reduce((sum, size) => sum + size, 0)
        expect(whole).toHaveLength(total)
        expect(whole.equals(Buffer.from(Uint8Array.from({ length: total }, (_, at) => at % 256)))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('go in a few large parts when they are made at once', async () => {
    const parts = await partsOf(sourceOf(Array.from({ length: 1_000 }, () => 300)))
    expect(parts.length).toBeLessThan(20)
  })

  test('go at once when what follows takes its time', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    async function* slow() {
      yield Uint8Array.of(1, 2)
      await held
      yield Uint8Array.of(3)
    }
    const reader = inParts(slow())
    const seen: number[] = []
    while (seen.length === 0) seen.push(...((await reader.next()).value ?? []))
    expect(seen).toEqual([1, 2])
    release()
    for await (const part of reader) seen.push(...part)
    expect(seen).toEqual([1, 2, 3])
  })

  test('are made no further when nobody reads on', async () => {
    const log: string[] = []
    const reader = inParts(sourceOf([10, 10, 10], log))
    await reader.next()
    await reader.return(undefined)
    expect(log).toEqual(['made', 'over'])
  })

  test('break off as their making does', async () => {
    async function* broken() {
      yield Uint8Array.of(1)
      throw new Error('no more')
    }
    await expect(partsOf(broken())).rejects.toThrow('no more')
  })
})
