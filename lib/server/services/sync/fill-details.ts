import 'server-only'
import { DAY_MS } from '@/lib/core/calendar'
import type { ContactWayFields } from '@/lib/core/contact-way/wire'
import type { ErrorCode } from '@/lib/core/errors'
import type { Context } from '@/lib/server/services/context'
import { askDetails } from '@/lib/server/services/fetch-details'
import { findDueIds } from '@/lib/server/store/contact-way-due'
import { markMissing, saveManyDetails } from '@/lib/server/store/contact-way-mirror'
import { toFault } from './progress'

/** Contact ways cannot be changed through the Hub; other tools may. */
const DETAILS_FRESH_MS = 7 * DAY_MS
/** Asked for side by side; the limits towards the Hub hold all the same. */
const ASKED_AT_ONCE = 64
const IDS_A_ROUND = 256
const ANSWERS_A_WRITE = 50
const LONGEST_KEPT_MS = 250
const VAIN_AT_MOST = 20

/** Faults that may be about one contact way and not about all. */
const ofOneCode = new Set<ErrorCode>(['hub_rejected', 'hub_nonsense', 'hub_too_large'])

interface FillOptions {
  check(): void
  /** Details of so many codes more are known, or so many fewer codes. */
  onSaved(saved: number): void
  onMissing(): void
}

/**
 * Asks for the details of all that are due. What is found to be newer meanwhile goes first. A code that the Hub does not
 * tell about is left for the next time; many of them and nothing else, or a Hub that is away, end it.
 */
export const fillDetails = async (
  { hub, store, log, now }: Pick<Context, 'hub' | 'store' | 'log' | 'now'>,
  { check, onSaved, onMissing }: FillOptions,
): Promise<void> => {
  const inHand = new Set<string>()
  const vain = new Set<string>()
  let waiting: string[] = []
  let answers: { fields: ContactWayFields; at: number }[] = []
  let writing = Promise.resolve()
  let vainInARow = 0
  let fatal: { reason: unknown } | null = null

  let refilling: Promise<void> | null = null
  let released: string[] = []
  /** What is being looked up may still say that it is due. */
  const release = (id: string) => {
    if (refilling) released.push(id)
    else inHand.delete(id)
  }

  const write = () => {
    const some = answers
    answers = []
    writing = writing
      .then(async () => {
        check()
        await saveManyDetails(store, some)
        for (const { fields } of some) release(fields.config_id)
        onSaved(some.length)
      })
      .catch((reason: unknown) => {
        fatal ??= { reason }
      })
    return writing
  }

  const askOne = async (id: string) => {
    try {
      const fields = await askDetails({ hub }, id, 'backlog')
      vainInARow = 0
      if (fields === null) {
        await markMissing(store, id, now())
        release(id)
        onMissing()
        return
      }
      answers.push({ fields, at: now() })
      if (answers.length >= ANSWERS_A_WRITE) await write()
    } catch (error) {
      const fault = toFault(error)
      vain.add(id)
      release(id)
      vainInARow += 1
      if (!ofOneCode.has(fault.code) || vainInARow >= VAIN_AT_MOST) fatal ??= { reason: fault }
      else log.warn({ code: fault.code, errcode: fault.details.errcode }, 'a contact way without details')
    }
  }

  const refill = () => {
    refilling ??= (async () => {
      const limit = IDS_A_ROUND + inHand.size + vain.size
      const due = await findDueIds(store, { before: now() - DETAILS_FRESH_MS, limit })
      waiting = due.filter((id) => !inHand.has(id) && !vain.has(id)).slice(0, IDS_A_ROUND)
    })().finally(() => {
      for (const id of released) inHand.delete(id)
      released = []
      refilling = null
    })
    return refilling
  }

  const work = async () => {
    while (!fatal) {
      check()
      if (waiting.length === 0) await refill()
      const id = waiting.shift()
      if (id === undefined) return
      inHand.add(id)
      await askOne(id)
    }
  }

  const timer = setInterval(() => {
    if (answers.length > 0) void write()
  }, LONGEST_KEPT_MS)
  try {
    const results = await Promise.allSettled(Array.from({ length: ASKED_AT_ONCE }, work))
    await write()
    const broken = results.find((result) => result.status === 'rejected')
    if (broken) throw broken.reason
    const end = fatal as { reason: unknown } | null
    if (end) throw end.reason
  } finally {
    clearInterval(timer)
  }
}
