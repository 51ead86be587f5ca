import 'server-only'
import type { ErrorCode } from '@/lib/core/errors'
import type { SyncStatus } from '@/lib/core/sync'
import type { ChannelSync } from './sync/channel-sync'
import type { ContactWaySync } from './sync/contact-way-sync'
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

export const readSync = ({ channelSync, contactWaySync, hubState }: SyncContext): SyncStatus => ({
  channels: toSyncProgress(channelSync.progress),
  contactWays: toSyncProgress(contactWaySync.progress),
  hub: hubState.current,
})

/** Starts a pass over both sets, or joins the ones under way, and does not wait for them. */
export const startSync = (context: SyncContext): SyncStatus => {
  context.channelSync.start()
  context.contactWaySync.start()
  return readSync(context)
}
