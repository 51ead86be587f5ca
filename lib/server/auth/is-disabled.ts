import 'server-only'
import { sql } from 'kysely'
import type { Store } from '@/lib/server/store/open-store'

/** Whether an account may not sign in any more. */
export const isDisabled = async ({ db }: Store, userId: string): Promise<boolean> => {
  const { rows } = await sql<{ disabled: number | null }>`
    select disabled from "user" where id = ${userId}
  `.execute(db)
  return Boolean(rows[0]?.disabled)
}
