import 'server-only'
import type { Brand } from '@/lib/core/qr/style'
import type { Store } from './open-store'
import { readSetting, writeSetting } from './settings'

const SETTING = 'brand'
const ONLY = 1

export interface StoredLogo {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  version: string
  /** Pixels. */
  width: number
  height: number
}

/** The brand as it was written; null before the first time. */
export const readBrandText = (store: Store): Promise<string | null> => readSetting(store, SETTING)

export const writeBrand = (store: Store, brand: Brand): Promise<void> =>
  writeSetting(store, SETTING, JSON.stringify(brand))

export const readStoredLogo = async ({ db }: Store): Promise<StoredLogo | null> => {
  const row = await db.selectFrom('brand_logo').selectAll().where('id', '=', ONLY).executeTakeFirst()
  if (!row) return null
  const { bytes, content_type, version, width, height } = row
  return { bytes: new Uint8Array(bytes), contentType: content_type, version, width, height }
}

/** Which logo there is; null for none. */
export const readLogoVersion = async ({ db }: Store): Promise<string | null> => {
  const row = await db.selectFrom('brand_logo').select('version').where('id', '=', ONLY).executeTakeFirst()
  return row?.version ?? null
}

/** As {@link readLogoVersion}, within a transaction until whose end nobody else replaces or removes the logo. */
export const holdLogo = async ({ db, engine }: Store): Promise<string | null> => {
  const row = await db
    .selectFrom('brand_logo')
    .select('version')
    .where('id', '=', ONLY)
    .$if(engine === 'postgres', (query) => query.forShare())
    .executeTakeFirst()
  return row?.version ?? null
}

export const writeLogo = async ({ db }: Store, logo: StoredLogo): Promise<void> => {
  const { contentType, bytes, ...others } = logo
  const columns = { ...others, bytes: Buffer.from(bytes), content_type: contentType }
  await db
    .insertInto('brand_logo')
    .values({ id: ONLY, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
}

/** Whether there was one. */
export const deleteLogo = async ({ db }: Store): Promise<boolean> => {
  const gone = await db.deleteFrom('brand_logo').where('id', '=', ONLY).executeTakeFirst()
  return gone.numDeletedRows > 0n
}
