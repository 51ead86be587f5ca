import 'server-only'
import { findWaitingStates } from '@/lib/server/store/batch-rows'
import { findRemarksInUse, findStatesInUse } from '@/lib/server/store/states-in-use'
import type { Context } from './context'

/** Which of the states and names of a sheet a code has already, or a row that waits for its turn, as far as this desk knows. */
export const checkSheet = async (
  { store }: Pick<Context, 'store'>,
  { states, remarks }: { states: readonly string[]; remarks: readonly string[] },
): Promise<{ states: string[]; remarks: string[] }> => {
  const inUse = await findStatesInUse(store, states)
  const waiting = states.length === 0 ? new Set() : await findWaitingStates(store)
  return {
    states: states.filter((state) => inUse.has(state) || waiting.has(state)),
    remarks: [...(await findRemarksInUse(store, remarks))],
  }
}
