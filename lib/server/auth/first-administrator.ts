import 'server-only'
import { randomInt, timingSafeEqual } from 'node:crypto'
import { DeskFault } from '@/lib/server/desk-fault'
import type { Store } from '@/lib/server/store/open-store'
import { writeSetting } from '@/lib/server/store/settings'
import { createAccount, hasAccounts, type NewAccount } from './accounts'
import type { Auth } from './auth'

const SETTING = 'setup_code'
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 10

const makeCode = () =>
  Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** The one-time code of the first administrator, the same after a restart; null once there is an account. */
export const readSetupCode = async (store: Store): Promise<string | null> => {
  if (await hasAccounts(store)) return null
  await store.db
    .insertInto('setting')
    .values({ name: SETTING, value: makeCode() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const row = await store.db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', SETTING)
    .executeTakeFirst()
  return row?.value ?? null
}

const sameCode = (given: string, code: string): boolean => {
  const left = Buffer.from(given.trim().toUpperCase().replace(/[\s-]/g, ''))
  const right = Buffer.from(code)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Makes the first administrator. Throws `setup_code_wrong`, or `setup_done` when somebody was first. */
export const setUpFirstAdministrator = async (
  store: Store,
  auth: Auth,
  code: string,
  account: Omit<NewAccount, 'role'>,
): Promise<void> => {
  const expected = await readSetupCode(store)
  if (expected === null) throw new DeskFault('setup_done')
  if (!sameCode(code, expected)) throw new DeskFault('setup_code_wrong')
  const taken = await store.db.deleteFrom('setting').where('name', '=', SETTING).executeTakeFirst()
  if (taken.numDeletedRows !== 1n) throw new DeskFault('setup_done')
  await createAccount(auth, { ...account, role: 'admin' }).catch(async (error: unknown) => {
    await writeSetting(store, SETTING, expected)
    throw error
  })
}
