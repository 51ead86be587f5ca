import { describe, expect, it } from 'vitest'
import { noPace, type Pace, takePace } from './pace'

const run = (settledAt: (second: number) => number, seconds: number, total = 1000) => {
  const told: Pace[] = []
  let pace = noPace
  for (let half = 0; half <= seconds * 2; half += 1) {
    const settled = settledAt(half / 2)
    pace = takePace(pace, { at: half * 500, settled }, total - settled)
    told.push(pace)
  }
  return told
}

describe('the pace of a batch', () => {
  it('says nothing before it has seen two seconds', () => {
    expect(run((second) => second * 5, 1.5).at(-1)).toMatchObject({ rate: undefined, left: undefined })
  })

  it('tells rate and time left of an even one', () => {
    const { rate, left } = run((second) => second * 5, 30).at(-1) ?? noPace
    expect(rate).toBeCloseTo(5)
    expect((left?.ms ?? 0) / 1000).toBeCloseTo((1000 - 150) / 5, 0)
  })

  it('never jumps by more than a quarter, although the rows come in fits', () => {
    const lefts = run((second) => Math.floor(second / 2) * 10, 60).flatMap(({ left }) =>
      left ? [left.ms] : [],
    )
    for (const [at, ms] of lefts.entries()) {
      const before = lefts[at - 1]
      if (before !== undefined && at > 10) expect(Math.abs(ms - before)).toBeLessThan(before / 4)
    }
  })

  it('promises nothing once nothing comes any more', () => {
    expect(run((second) => Math.min(second, 5) * 5, 60).at(-1)).toMatchObject({ rate: 0, left: undefined })
  })

  it('begins anew when rows run again', () => {
    const before = run((second) => second * 5, 20).at(-1) ?? noPace
    expect(takePace(before, { at: 20_500, settled: 3 }, 900)).toMatchObject({ rate: undefined })
  })
})
