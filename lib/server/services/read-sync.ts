import 'server-only'
import { dayOf } from '@/lib/core/calendar'
import type { ErrorCode } from '@/lib/core/errors'
import type { ContactWayProgress, SyncStatus } from '@/lib/core/sync'
import type { ChannelSync } from './sync/channel-sync'
import type { ContactWaySync } from './sync/contact-way-sync'
import { FIRST_LISTED_MS } from './sync/list-config-ids'
import { toSyncProgress } from './sync/progress'

/** What the last call to the Hub told about it. */
export interface HubState {
  current: SyncStatus['hub']
}

/** The Hub's state after a call that failed with `fault`, or went well. A refusal of anything but the token is an answer. */
export const hubStateAfter = (fault: { code: ErrorCode } | null): HubState['current'] => {
  if (fault?.code === 'hub_token_refused') return 'refused'
  return fault?.code === 'hub_unreachable' || fault?.code === 'hub_timeout' ? 'down' : 'ok'
}

interface SyncContext {
  channelSync: ChannelSync
  contactWaySync: ContactWaySync
  hubState: HubState
}

const contactWayProgress = ({ progress }: ContactWaySync): ContactWayProgress => {
  const { step, backTo, total, done } = progress
  return {
    ...toSyncProgress(progress),
    step,
    knownSince: backTo === null ? null : dayOf(backTo),
    isWhole: backTo !== null && backTo <= FIRST_LISTED_MS && done === total,
  }
}

/** How far the sync is, whichever process works on it. */
export const readSync = async ({
  channelSync,
  contactWaySync,
  hubState,
}: SyncContext): Promise<SyncStatus> => {
  await Promise.all([channelSync.refresh(), contactWaySync.refresh()])
  return {
    channels: toSyncProgress(channelSync.progress),
    contactWays: contactWayProgress(contactWaySync),
    hub: hubState.current,
  }
}

/** Starts a pass over both sets, or joins the ones under way, and does not wait for them. */
export const startSync = (context: SyncContext): Promise<SyncStatus> => {
  context.channelSync.start()
  context.contactWaySync.start()
  return readSync(context)
}
