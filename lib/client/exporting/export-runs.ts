import type { ExportCodes } from '@/lib/core/qr/options'
import type { Archive } from './receive-archive'

/** One export, from its order to its end. */
export interface ExportRun {
  id: number
  order: ExportCodes
  state: 'waiting' | 'running' | 'done' | 'stopped' | 'failed'
  /** Files of codes that have arrived. */
  files: number
  /** Files there will be if every code can be made. */
  total: number
  /** Why it failed. */
  error?: unknown
}

interface Hands {
  receive: (order: ExportCodes, signal: AbortSignal, onFiles: (files: number) => void) => Promise<Archive>
  save: (file: Blob, name: string) => void
}

/** Readers need not know of every file when many arrive at once. */
const TOLD_EVERY_MS = 100

/** Whether something is lost when the page goes. */
export const isOpen = ({ state }: ExportRun): boolean => state === 'waiting' || state === 'running'

/** Exports of this tab, one after another, apart from the page that ordered them. */
export const openExports = ({ receive, save }: Hands) => {
  let runs: readonly ExportRun[] = []
  let made = 0
  let current: { id: number; control: AbortController } | undefined
  let telling: ReturnType<typeof setTimeout> | undefined
  const readers = new Set<() => void>()

  const tell = () => {
    clearTimeout(telling)
    telling = undefined
    for (const reader of readers) reader()
  }
  const change = (id: number, some: Partial<ExportRun>) => {
    runs = runs.map((run) => (run.id === id ? { ...run, ...some } : run))
  }
  const settle = (id: number, some: Partial<ExportRun>) => {
    change(id, some)
    tell()
  }
  const runNext = async (): Promise<void> => {
    const next = current ? undefined : runs.find(({ state }) => state === 'waiting')
    if (!next) return
    const { id, order } = next
    const control = new AbortController()
    current = { id, control }
    settle(id, { state: 'running' })
    const { signal } = control
    try {
      const { file, name, files } = await receive(order, signal, (arrived) => {
        if (signal.aborted) return
        change(id, { files: arrived })
        telling ??= setTimeout(tell, TOLD_EVERY_MS)
      })
      if (!signal.aborted) {
        save(file, name)
        settle(id, { state: 'done', files })
      }
    } catch (error) {
      if (!signal.aborted) settle(id, { state: 'failed', error })
    }
    current = undefined
    return runNext()
  }

  return {
    subscribe: (reader: () => void) => {
      readers.add(reader)
      return () => {
        readers.delete(reader)
      }
    },
    runs: () => runs,
    /** Runs at once, or after those before it. What came whole before is told of no longer. */
    start: (order: ExportCodes) => {
      made += 1
      const total = new Set(order.configIds).size * order.format.length
      const toldOf = runs.filter((run) => run.state !== 'done' || run.files < run.total)
      runs = [...toldOf, { id: made, order, state: 'waiting', files: 0, total }]
      tell()
      void runNext()
    },
    /** Ends it, and the making on the server with it. */
    stop: (id: number) => {
      const run = runs.find((one) => one.id === id)
      if (!run || !isOpen(run)) return
      settle(id, { state: 'stopped' })
      if (current?.id === id) current.control.abort()
    },
    /** The same order once more. */
    retry: (id: number) => {
      settle(id, { state: 'waiting', files: 0, error: undefined })
      void runNext()
    },
    /** Takes what has ended out of sight. */
    forget: (id: number) => {
      runs = runs.filter((run) => run.id !== id || isOpen(run))
      tell()
    },
  }
}
