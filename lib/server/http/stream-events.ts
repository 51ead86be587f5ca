import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'

const LOOK_EVERY_MS = 500
/** Proxies end a connection on which nothing has come for a minute. */
const SIGN_OF_LIFE_MS = 15_000

/**
 * Server-sent events: what `read` answers, at first and whenever it has changed, until `isLast` says so of it or the
 * reader leaves. Whoever changes it, this process or another, it is read from the store.
 */
export const streamEvents = <T>(
  read: () => Promise<T>,
  isLast: (value: T) => boolean,
  signal: AbortSignal,
): Response => {
  const encoder = new TextEncoder()
  const left = new AbortController()
  const over = AbortSignal.any([signal, left.signal])
  let told = ''
  let toldAt = 0
  const next = async (): Promise<{ text: string; isOver: boolean }> => {
    for (;;) {
      const value = await read()
      const data = JSON.stringify(value)
      if (data !== told) {
        told = data
        toldAt = Date.now()
        return { text: `data: ${data}\n\n`, isOver: isLast(value) }
      }
      if (Date.now() - toldAt > SIGN_OF_LIFE_MS) {
        toldAt = Date.now()
        return { text: ': still here\n\n', isOver: false }
      }
      await sleep(LOOK_EVERY_MS, undefined, { signal: over })
    }
  }
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { text, isOver } = await next()
        controller.enqueue(encoder.encode(text))
        if (isOver) controller.close()
      } catch (error) {
        if (left.signal.aborted) return
        if (signal.aborted) controller.close()
        else controller.error(error)
      }
    },
    cancel: () => left.abort(),
  })
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
