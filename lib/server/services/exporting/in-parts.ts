import 'server-only'

/** Small parts cost more on their way than in the making. */
const PART_BYTES = 32 * 1024
/** Whoever waits sees five times a second how far it is. */
const PART_MS = 200

const NOTHING = new Uint8Array(0)

const settlesWithin = async (promise: Promise<unknown>, ms: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  const settled = promise.then(
    () => true,
    () => true,
  )
  const isSettled = await Promise.race([settled, late])
  clearTimeout(timer)
  return isSettled
}

/**
 * The same bytes in parts of 32 KB or more, sooner where their making takes its time. Between two parts come empty ones:
 * whoever stops reading ends the making at the next.
 */
export async function* inParts(
  source: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let kept: Uint8Array[] = []
  let size = 0
  let takenAt = performance.now()
  const take = (): Uint8Array<ArrayBuffer> => {
    const part = Buffer.concat(kept)
    kept = []
    size = 0
    takenAt = performance.now()
    return part
  }
  try {
    for (;;) {
      const next = source.next()
      if (size > 0 && !(await settlesWithin(next, takenAt + PART_MS - performance.now()))) yield take()
      const { value, done } = await next
      if (done) break
      kept.push(value)
      size += value.length
      yield size < PART_BYTES ? NOTHING : take()
    }
    yield take()
  } finally {
    await source.return(undefined)
  }
}
