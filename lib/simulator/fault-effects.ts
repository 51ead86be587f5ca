import { setTimeout as wait } from 'node:timers/promises'
import type { Envelope } from './envelope'
import type { FaultKind } from './faults'

const CHUNK = 64 * 1024

/** Answers as the fault says; `work` does what was asked and gives the true answer. */
export async function applyFault(
  kind: FaultKind,
  work: () => Promise<Response>,
  envelope: Envelope,
  signal: AbortSignal,
): Promise<Response> {
  switch (kind.type) {
    case 'errcode':
      return envelope.errcode(kind.errcode, kind.errmsg)
    case 'status':
      return new Response(kind.body ?? '', {
        status: kind.status,
        ...(kind.headers ? { headers: kind.headers } : {}),
      })
    case 'text':
      return new Response(kind.body)
    case 'huge':
      return new Response(streamText(kind.bytes), { headers: { 'content-type': 'application/json' } })
    case 'reset':
      if (kind.when === 'after') await work()
      throw makeReset()
    case 'delay': {
      const answer = kind.then === 'reset' ? undefined : await work()
      await waitUnlessAborted(kind.ms, signal)
      if (answer === undefined) throw makeReset()
      return answer
    }
    case 'hold': {
      const answer = await work()
      await waitUntil(kind.until, signal)
      return answer
    }
    case 'truncate':
      return cutInTheMiddle(await work())
  }
}

function makeReset(): Error {
  return Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
}

async function waitUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal })
  } catch (error) {
    signal.throwIfAborted()
    throw error
  }
}

async function waitUntil(until: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  let giveUp = () => {}
  const aborted = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(signal.reason)
    signal.addEventListener('abort', giveUp, { once: true })
  })
  try {
    await Promise.race([until, aborted])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}

async function cutInTheMiddle(answer: Response): Promise<Response> {
  const bytes = await answer.arrayBuffer()
  return new Response(bytes.slice(0, Math.floor(bytes.byteLength / 2)), {
    status: answer.status,
    headers: answer.headers,
  })
}

function streamText(bytes: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const filler = encoder.encode('{"configId":"0","remark":"x"},'.repeat(Math.ceil(CHUNK / 30)))
  let chunk = encoder.encode('{"errcode":0,"errmsg":"ok","data":[')
  let left = bytes
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close()
      const part = chunk.subarray(0, left)
      left -= part.byteLength
      chunk = filler
      controller.enqueue(part)
    },
  })
}
