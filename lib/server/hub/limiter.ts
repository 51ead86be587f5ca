import 'server-only'
import { type SharedPlaces, sharePlaces } from './share-places'

/**
 * A person waits; codes of a batch are made; what was made is looked at; channels are listed, which ends soon; older
 * contact ways and all details are filled in, which may take hours. The former go before the latter.
 */
export type Priority = 'interactive' | 'batch' | 'background' | 'mirror' | 'backlog'

export interface LimiterOptions {
  /** Starts allowed in any sliding second, rounded down; below 1, one start each 1/rate seconds. */
  rate: number
  /** Calls under way at once. */
  concurrency: number
  /** Milliseconds of a clock that never goes back. */
  now?: () => number
  /** Places that this process shares with others; each call takes one besides. */
  shared?: SharedPlaces<unknown>
}

/** What a call tells of its way, so that it does not count for longer than it must. */
export interface Way {
  /** It leaves now. */
  left(): void
  /** Its answer begins. */
  answered(): void
}

export interface Limiter {
  /** Runs `work` when a place is free. Interactive work goes first. Throws the signal's reason when aborted in the queue. */
  run<T>(priority: Priority, work: (way: Way) => Promise<T>, signal?: AbortSignal): Promise<T>
  /**
   * The Hub said that it is asked too often: half the speed from now on, more again as time goes by without such an
   * answer. All but interactive work waits for `restMs` first.
   */
  slowDown(restMs: number): void
}

/** Clocks of two machines and timers both round; this much longer than a second is surely a second at the Hub. */
const WINDOW_MARGIN_MS = 15

/** A call may reach the Hub this much later than it was started: new connections, an event loop that stands still. */
const WAY_MS = 2_000

/** So many answers tell how quick the Hub can be. */
const ANSWERS_TO_TRUST = 50
/** No answer comes sooner after its call has arrived than the quickest one, less the way there, which every call has to go. */
const SURE_SHARE = 0.95

/** From standing still to full speed without being told off again. */
const RECOVERY_MS = 20_000
/** The calls of one burst are told off together: that is one reason to slow down, not several. */
const SAME_BURST_MS = 1_000

/** Timers that are set to more run at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** A place that took longer to get is given back. */
const LATE_MS = 500
/** How soon places are asked for again that other processes have. */
const ASK_AGAIN_MS = { urgent: 15, other: 40 }

interface Waiter {
  start: (start: Start) => void
  fail: (reason: unknown) => void
}

/** `by`: the latest moment at which the call can have reached the Hub. Once answered, it surely has. */
interface Start {
  by: number
  place?: unknown
}

/** Keeps the rate and concurrency of one process towards the Hub, and with `shared` those of several. */
export const createLimiter = ({
  rate,
  concurrency,
  now = () => performance.now(),
  shared,
}: LimiterOptions): Limiter => {
  const starts = Math.max(1, Math.floor(rate))
  const windowMs = Math.max(1000, 1000 / rate) + WINDOW_MARGIN_MS
  const recent: Start[] = []
  const queues: Record<Priority, Waiter[]> = {
    interactive: [],
    batch: [],
    background: [],
    mirror: [],
    backlog: [],
  }
  const others = [queues.batch, queues.background, queues.mirror, queues.backlog]
  let running = 0
  let answers = 0
  let quickest = Number.POSITIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  let slowed = { at: Number.NEGATIVE_INFINITY, share: 1 }
  let othersRestUntil = Number.NEGATIVE_INFINITY

  /** The part of the rate that is used now, 0 to 1. */
  const share = (time: number) => Math.min(1, slowed.share + (time - slowed.at) / RECOVERY_MS)
  const startsNow = (time: number) => Math.max(1, Math.floor(starts * share(time)))

  /** How long before its answer a call has reached the Hub at the latest. */
  const settle = (start: Start, leftAt: number) => {
    const time = now()
    answers += 1
    quickest = Math.min(quickest, time - leftAt)
    const sure = answers < ANSWERS_TO_TRUST ? 0 : quickest * SURE_SHARE
    start.by = Math.min(start.by, Math.max(leftAt, time - sure))
  }

  /** Whose turn it is; others than people rest while the Hub wants them to. */
  const queueAt = (time: number): Waiter[] => {
    if (queues.interactive.length > 0 || othersRestUntil > time) return queues.interactive
    return others.find((queue) => queue.length > 0) ?? queues.backlog
  }

  const pumpIn = (ms: number) => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(pump, Math.min(LONGEST_TIMER_MS, Math.max(0, Math.ceil(ms))))
  }

  /** How many calls may begin now by what this process knows; comes back when it is none. */
  const beginnable = (time: number): number => {
    const places = concurrency - running
    if (places <= 0) return 0
    if (queueAt(time).length === 0) {
      if (others.some((queue) => queue.length > 0)) pumpIn(othersRestUntil - time)
      return 0
    }
    while (recent[0] && recent[0].by + windowMs <= time) recent.shift()
    const counted = recent.filter(({ by }) => by + windowMs > time)
    const free = startsNow(time) - counted.length
    if (free <= 0) pumpIn(Math.min(...counted.map(({ by }) => by + windowMs)) - time)
    return Math.min(places, Math.max(0, free))
  }

  const begin = (time: number, place?: unknown): boolean => {
    const waiter = queueAt(time).shift()
    if (!waiter) return false
    const mine: Start = { by: time + WAY_MS, ...(place === undefined ? {} : { place }) }
    recent.push(mine)
    running += 1
    waiter.start(mine)
    return true
  }

  const sharing = shared && sharePlaces(shared, () => pump())

  const takeShared = (count: number) => {
    const time = now()
    const waiting = Object.values(queues).reduce((sum, queue) => sum + queue.length, 0)
    const wanted = Math.min(count, waiting)
    const urgent = queues.interactive.length > 0
    sharing
      ?.take(urgent ? Math.min(wanted, queues.interactive.length) : wanted, {
        urgent,
        countsForMs: WAY_MS + windowMs,
      })
      .then(
        (places) => {
          // Where the store took its time, what begins now could arrive after it has ceased to count.
          const isLate = now() - time > LATE_MS
          for (const place of places) if (isLate || !begin(time, place)) sharing.give(place, 0)
          if (places.length > 0) pump()
          else pumpIn(urgent ? ASK_AGAIN_MS.urgent : ASK_AGAIN_MS.other)
        },
        (error: unknown) => {
          for (const queue of Object.values(queues)) {
            for (const waiter of queue.splice(0)) waiter.fail(error)
          }
        },
      )
  }

  const pump = (): void => {
    if (timer) clearTimeout(timer)
    timer = undefined
    if (sharing?.isTaking()) return
    for (;;) {
      const count = beginnable(now())
      if (count === 0) return
      if (sharing) {
        takeShared(count)
        return
      }
      begin(now())
    }
  }

  const takePlace = (priority: Priority, signal: AbortSignal | undefined) =>
    new Promise<Start>((resolve, reject) => {
      signal?.throwIfAborted()
      const queue = queues[priority]
      const leave = () => {
        const index = queue.indexOf(waiter)
        if (index >= 0) queue.splice(index, 1)
        reject(signal?.reason)
      }
      const waiter: Waiter = {
        start: (start) => {
          signal?.removeEventListener('abort', leave)
          resolve(start)
        },
        fail: (reason) => {
          signal?.removeEventListener('abort', leave)
          reject(reason)
        },
      }
      signal?.addEventListener('abort', leave, { once: true })
      queue.push(waiter)
      pump()
    })

  return {
    run: async (priority, work, signal) => {
      const start = await takePlace(priority, signal)
      let leftAt = now()
      try {
        return await work({
          left: () => {
            leftAt = now()
          },
          answered: () => settle(start, leftAt),
        })
      } finally {
        start.by = Math.min(start.by, now())
        running -= 1
        if (sharing) sharing.give(start.place, start.by + windowMs - now())
        else pump()
      }
    },
    slowDown: (restMs) => {
      const time = now()
      othersRestUntil = Math.max(othersRestUntil, time + restMs)
      if (time - slowed.at < SAME_BURST_MS) return
      slowed = { at: time, share: share(time) / 2 }
      pump()
    },
  }
}
