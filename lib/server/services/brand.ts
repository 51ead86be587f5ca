import 'server-only'
import { type BrandAnswer, readKeptBrand } from '@/lib/core/brand'
import { issue } from '@/lib/core/issue'
import { type Brand, usualBrand } from '@/lib/core/qr/style'
import { type DeskUser, hasRole } from '@/lib/core/roles'
import { DeskFault } from '@/lib/server/desk-fault'
import { makeLogo } from '@/lib/server/picture/make-logo'
import { type AuditEntry, writeAudit } from '@/lib/server/store/audit'
import {
  deleteLogo,
  holdLogo,
  readBrandText,
  readLogoVersion,
  readStoredLogo,
  type StoredLogo,
  writeBrand,
  writeLogo,
} from '@/lib/server/store/brand'
import type { Store } from '@/lib/server/store/open-store'
import type { Context } from './context'

type ReadContext = Pick<Context, 'store' | 'log'>
type ChangeContext = Pick<Context, 'store' | 'log' | 'now'>

const readStored = async ({ store, log }: ReadContext): Promise<Brand> => {
  const text = await readBrandText(store)
  if (text === null) return usualBrand
  const brand = readKeptBrand(text)
  if (!brand) log.warn('the brand in the store makes no sense: codes look as usual')
  return brand ?? usualBrand
}

/** How codes look unless chosen otherwise; as usual where nothing was saved. */
export const readBrand = async (context: ReadContext): Promise<BrandAnswer> => {
  const logoVersion = await readLogoVersion(context.store)
  return { ...(await readStored(context)), hasLogo: logoVersion !== null, logoVersion }
}

/** The logo; null for none. */
export const readLogo = ({ store }: Pick<Context, 'store'>): Promise<StoredLogo | null> =>
  readStoredLogo(store)

type Noted = Pick<AuditEntry, 'action' | 'outcome'>

/** All or nothing; what `work` did is noted, unless it did nothing. */
const change = (
  context: ChangeContext,
  user: DeskUser,
  work: (held: Store) => Promise<Noted | undefined>,
): Promise<BrandAnswer> =>
  context.store.db.transaction().execute(async (db) => {
    const held = { ...context.store, db }
    const noted = await work(held)
    if (noted) await writeAudit(held, { ...noted, at: context.now(), actor: user, subject: 'brand' })
    return readBrand({ ...context, store: held })
  })

const changedFields = (before: Brand, after: Brand): string[] =>
  (Object.keys(usualBrand) as (keyof Brand)[]).filter((field) => before[field] !== after[field])

/** Saves how codes look. Throws `forbidden`, or `invalid_fields` for the logo while there is none. */
export const saveBrand = async (
  context: ChangeContext,
  user: DeskUser,
  brand: Brand,
): Promise<BrandAnswer> => {
  if (!hasRole(user.role, 'admin')) throw new DeskFault('forbidden')
  return change(context, user, async (held) => {
    const logoVersion = await holdLogo(held)
    if (brand.logo === 'brand' && logoVersion === null) {
      throw new DeskFault('invalid_fields', { issues: [{ path: 'logo', message: issue('logo_missing') }] })
    }
    const changed = changedFields(await readStored({ ...context, store: held }), brand)
    await writeBrand(held, brand)
    return changed.length > 0 ? { action: 'brand.change', outcome: changed.join(' ') } : undefined
  })
}

/** Puts the picture in `bytes` in the place of the logo. Throws `forbidden`, or `invalid_fields` for what is no logo. */
export const saveLogo = async (
  context: ChangeContext,
  user: DeskUser,
  bytes: Uint8Array,
): Promise<BrandAnswer> => {
  if (!hasRole(user.role, 'admin')) throw new DeskFault('forbidden')
  const logo = await makeLogo(bytes)
  return change(context, user, async (held) => {
    const before = await readLogoVersion(held)
    await writeLogo(held, logo)
    return before === logo.version ? undefined : { action: 'brand.set_logo', outcome: logo.version }
  })
}

/** Takes the logo away, and out of the codes that show it. Throws `forbidden`. */
export const removeLogo = async (context: ChangeContext, user: DeskUser): Promise<BrandAnswer> => {
  if (!hasRole(user.role, 'admin')) throw new DeskFault('forbidden')
  return change(context, user, async (held) => {
    // First, because whoever saves the brand meanwhile holds the logo: he has saved it, or sees that it is gone.
    if (!(await deleteLogo(held))) return undefined
    const brand = await readStored({ ...context, store: held })
    if (brand.logo === 'brand') await writeBrand(held, { ...brand, logo: 'none' })
    return { action: 'brand.remove_logo', outcome: 'done' }
  })
}
