import 'server-only'
import { connection } from 'next/server'
import { openDesk } from '@/lib/server/desk'
import { hasAccounts } from './accounts'

/** Whether the desk has no account yet, so that only `/setup` makes sense. */
export const needsSetup = async (): Promise<boolean> => {
  await connection()
  return !(await hasAccounts((await openDesk()).store))
}
