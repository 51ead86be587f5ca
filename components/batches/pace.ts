/** How many rows were settled at a moment (epoch milliseconds). */
export interface Sample {
  at: number
  settled: number
}

export interface Pace {
  samples: readonly Sample[]
  /** Rows a second over the last seconds; undefined while too little was seen. */
  rate: number | undefined
  /** How long it still takes, and when that was said. */
  left: { ms: number; at: number } | undefined
}

const WINDOW_MS = 15_000
const ENOUGH_MS = 2_000
/** How much of each new estimate is believed: small, so that what is shown never jumps. */
const BELIEF = 0.2

export const noPace: Pace = { samples: [], rate: undefined, left: undefined }

/** Takes note of how far a batch is; `waiting` rows are still to come. Fewer settled rows than before begin anew. */
export const takePace = (pace: Pace, sample: Sample, waiting: number): Pace => {
  const last = pace.samples.at(-1)
  const kept = last && sample.settled < last.settled ? [] : pace.samples
  const recent = kept.filter(({ at }, index) => {
    const next = kept[index + 1]
    return sample.at - at <= WINDOW_MS || (next !== undefined && sample.at - next.at < ENOUGH_MS)
  })
  const samples = [...recent, sample]
  const first = samples[0] ?? sample
  const elapsed = sample.at - first.at
  if (elapsed < ENOUGH_MS)
    return { samples, rate: kept === pace.samples ? pace.rate : undefined, left: pace.left }
  const rate = ((sample.settled - first.settled) / elapsed) * 1000
  if (rate <= 0) return { samples, rate: 0, left: undefined }
  const estimate = (waiting / rate) * 1000
  const expected = pace.left && Math.max(0, pace.left.ms - (sample.at - pace.left.at))
  const ms = expected === undefined ? estimate : expected + (estimate - expected) * BELIEF
  return { samples, rate, left: { ms, at: sample.at } }
}
