import 'server-only'
import { findRemarksInUse, findStatesInUse } from '@/lib/server/store/states-in-use'
import type { Context } from './context'

/** Which of the states and names of a sheet a code has already, as far as this desk knows. */
export const checkSheet = async (
  { store }: Pick<Context, 'store'>,
  { states, remarks }: { states: readonly string[]; remarks: readonly string[] },
): Promise<{ states: string[]; remarks: string[] }> => ({
  states: [...(await findStatesInUse(store, states))],
  remarks: [...(await findRemarksInUse(store, remarks))],
})
