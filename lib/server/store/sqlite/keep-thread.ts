import 'server-only'
import { Worker } from 'node:worker_threads'
import type { Outcome } from './statements'

type Answer = Outcome | { error: unknown }

interface Waiting {
  resolve(outcome: Outcome): void
  reject(reason: unknown): void
}

/** A connection in a thread of its own: nobody else stands still while it works. */
export interface StoreThread {
  /** Runs statements in the order in which they are asked for. Rejects with SQLite's error, or when the thread ends. */
  run(sql: string, parameters: readonly unknown[]): Promise<Outcome>
}

export interface KeptThread {
  /** The thread; another one when it has ended. Whatever must be of one transaction asks the same. */
  thread(): StoreThread
  /** Ends it once all that was asked for is done. */
  close(): Promise<void>
}

export type SpawnThread = () => Worker

const spawnThread: SpawnThread = () =>
  new Worker(new URL('./store-thread.js', import.meta.url), {
    name: 'store',
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  })

interface ThreadOptions {
  path: string
  readOnly: boolean
}

const start = (options: ThreadOptions, spawn: SpawnThread) => {
  const thread = spawn()
  const waiting: Waiting[] = []
  let ended: Error | null = null
  let isClosing = false
  const ask = (asked: ThreadOptions | { sql: string; parameters: readonly unknown[] }) =>
    new Promise<Outcome>((resolve, reject) => {
      // Throws for what cannot be sent, of which there will be no answer.
      thread.postMessage(asked)
      thread.ref()
      waiting.push({ resolve, reject })
    })
  const opened = ask(options)
  opened.catch((reason: Error) => {
    end(reason)
    void thread.terminate()
  })
  const end = (reason: Error) => {
    ended ??= reason
    for (const { reject } of waiting.splice(0)) reject(ended)
  }
  thread.on('message', (answer: Answer) => {
    const asker = waiting.shift()
    if (waiting.length === 0 && !isClosing) thread.unref()
    if ('error' in answer) asker?.reject(answer.error)
    else asker?.resolve(answer)
  })
  thread.on('error', end)
  const gone = new Promise<void>((resolve) => {
    thread.on('exit', () => {
      end(new Error('the thread of the store has ended'))
      resolve()
    })
  })
  return {
    opened,
    isOver: () => ended !== null,
    run: (sql: string, parameters: readonly unknown[]) =>
      ended ? Promise.reject(ended) : ask({ sql, parameters }),
    close: () => {
      isClosing = true
      thread.ref()
      thread.postMessage({ over: true })
      return gone
    },
  }
}

/** Opens the file at `path` in a thread. One that ends takes with it what it was doing. */
export const keepThread = async (
  options: ThreadOptions,
  spawn: SpawnThread = spawnThread,
): Promise<KeptThread> => {
  let current = start(options, spawn)
  let isClosed = false
  await current.opened
  return {
    thread: () => {
      if (isClosed) throw new Error('the store is closed')
      if (current.isOver()) current = start(options, spawn)
      return current
    },
    close: () => {
      isClosed = true
      return current.close()
    },
  }
}
