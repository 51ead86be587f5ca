export interface Fault {
  /** Matches the end of the path, e.g. `/contactWay/add`; `picture` for any picture; everything when left out. */
  path?: string
  /** Default 1; Infinity = until cleared. */
  times?: number
  kind: FaultKind
  /** Skips the first so many matching requests. */
  after?: number
}

export type FaultKind =
  | { type: 'errcode'; errcode: number | string; errmsg?: string }
  | { type: 'status'; status: number; body?: string; headers?: Record<string, string> }
  /** `answer`: the work is done at once and answered late. `reset`: nothing is done. */
  | { type: 'delay'; ms: number; then?: 'answer' | 'reset' }
  /** The work is done at once and answered when `until` is fulfilled. */
  | { type: 'hold'; until: Promise<void> }
  /** `after`: the change is committed, the answer lost. */
  | { type: 'reset'; when: 'before' | 'after' }
  /** The change is committed, the answer cut in the middle. */
  | { type: 'truncate' }
  | { type: 'huge'; bytes: number }
  | { type: 'text'; body: string }

export interface FaultQueue {
  add(fault: Fault): void
  clear(): void
  /** The fault of this request, if any; counts the request for all faults that match it. */
  take(path: string, isPicture: boolean): FaultKind | undefined
}

export function createFaultQueue(): FaultQueue {
  let waiting: { fault: Fault; skip: number; left: number }[] = []

  return {
    add: (fault) => waiting.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 }),
    clear() {
      waiting = []
    },
    take(path, isPicture) {
      let taken: FaultKind | undefined
      for (const entry of waiting) {
        if (!matches(entry.fault, path, isPicture)) continue
        if (entry.skip > 0) {
          entry.skip -= 1
        } else if (taken === undefined) {
          taken = entry.fault.kind
          entry.left -= 1
        }
      }
      waiting = waiting.filter((entry) => entry.left > 0)
      return taken
    },
  }
}

function matches({ path }: Fault, requested: string, isPicture: boolean): boolean {
  if (path === undefined) return true
  return path === 'picture' ? isPicture : requested.endsWith(path)
}
