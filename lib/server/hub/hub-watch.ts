import 'server-only'
import type { ErrorCode } from '@/lib/core/errors'
import type { SyncStatus } from '@/lib/core/sync'

export type HubState = SyncStatus['hub']

/** What the last call to the Hub told about it. */
export interface HubWatch {
  readonly state: HubState
  /** Takes the outcome of a call. */
  note(fault: { code: ErrorCode } | null): void
  /** Asks a Hub that was not reached whether it is back; at most once in the time of rest, and one question at a time. */
  look(): void
}

interface HubWatchOptions {
  /** The smallest question; its outcome comes by `note` like any other's. */
  ask(): Promise<unknown>
  /** The Hub is reached again. */
  onBack(): void
  now(): number
}

const REST_MS = 3_000

/** The Hub's state after a call that failed with `fault`, or went well. A refusal of anything but the token is an answer. */
const stateAfter = (fault: { code: ErrorCode } | null): HubState => {
  if (fault?.code === 'hub_token_refused') return 'refused'
  return fault?.code === 'hub_unreachable' || fault?.code === 'hub_timeout' ? 'down' : 'ok'
}

/** Knows whether the Hub is reached, and notices that it is back when nothing else is to be asked of it. */
export const createHubWatch = ({ ask, onBack, now }: HubWatchOptions): HubWatch => {
  let state: HubState = 'unknown'
  /** Until a call goes well: what stands before a Hub that starts answers, too. */
  let isAway = false
  let notedAt = 0
  let isAsking = false

  return {
    get state() {
      return state
    },
    note: (fault) => {
      state = stateAfter(fault)
      notedAt = now()
      if (state === 'down') isAway = true
      if (fault !== null || !isAway) return
      isAway = false
      onBack()
    },
    look: () => {
      const rested = now() - notedAt
      if (!isAway || isAsking || (rested >= 0 && rested < REST_MS)) return
      isAsking = true
      ask()
        .catch(() => {})
        .finally(() => {
          isAsking = false
        })
    },
  }
}
