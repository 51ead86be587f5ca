import 'server-only'
import type { StateUse } from '@/lib/core/creation'
import { findChannelOfState } from '@/lib/server/store/channel-mirror'
import { findWayOfState } from '@/lib/server/store/contact-way-states'
import { findCreationOfState } from '@/lib/server/store/journal'
import type { Store } from '@/lib/server/store/open-store'

/** Who has this `state` already: a creation of this desk, a contact way in WeCom or a channel of the Hub. */
export const findStateUse = async (
  store: Store,
  state: string,
  exceptId?: string,
): Promise<StateUse | undefined> => {
  const creation = await findCreationOfState(store, state, exceptId)
  if (creation) {
    return { configId: creation.config_id, creationId: creation.id, remark: creation.remark }
  }
  const way = await findWayOfState(store, state)
  if (way) return { configId: way.config_id, remark: way.remark }
  const channel = await findChannelOfState(store, state)
  return channel && { configId: channel.config_id || null, remark: channel.remark }
}
