import 'server-only'
import { dayOf } from '@/lib/core/calendar'
import type { ContactWayProgress, SyncStatus } from '@/lib/core/sync'
import type { HubWatch } from '@/lib/server/hub/hub-watch'
import type { ChannelSync } from './sync/channel-sync'
import type { ContactWaySync } from './sync/contact-way-sync'
import { FIRST_LISTED_MS } from './sync/list-config-ids'
import { toSyncProgress } from './sync/progress'

interface SyncContext {
  channelSync: ChannelSync
  contactWaySync: ContactWaySync
  hubWatch: HubWatch
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

/** How far the sync is, whichever process works on it. Whoever asks has a Hub that was away asked again. */
export const readSync = async ({
  channelSync,
  contactWaySync,
  hubWatch,
}: SyncContext): Promise<SyncStatus> => {
  hubWatch.look()
  await Promise.all([channelSync.refresh(), contactWaySync.refresh()])
  return {
    channels: toSyncProgress(channelSync.progress),
    contactWays: contactWayProgress(contactWaySync),
    hub: hubWatch.state,
  }
}

/** Starts a pass over both sets, or joins the ones under way, and does not wait for them. */
export const startSync = (context: SyncContext): Promise<SyncStatus> => {
  context.channelSync.start()
  context.contactWaySync.start()
  return readSync(context)
}
