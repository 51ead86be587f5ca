import 'server-only'
import { issue } from '@/lib/core/issue'
import type { LogoSource } from '@/lib/core/qr/style'
import { DeskFault } from '@/lib/server/desk-fault'
import type { LogoPicture } from '@/lib/server/label/code-order'
import { cutAvatar } from '@/lib/server/picture/cut-avatar'
import { readLogo } from './brand'
import type { Context } from './context'

/** Finds the picture for the middle of a code, whose original is read where it is needed. */
export type LogoFinder = (
  source: LogoSource,
  original: () => Promise<Uint8Array>,
) => Promise<LogoPicture | undefined>

const missing = (code: string) =>
  new DeskFault('invalid_fields', { issues: [{ path: 'logo', message: issue(code) }] })

/**
 * Logos for the codes of one request: the brand's is read once. Throws `invalid_fields` at `logo` when there is none,
 * or no avatar in the original.
 */
export const findLogos = (context: Pick<Context, 'store'>): LogoFinder => {
  let brand: ReturnType<typeof readLogo> | undefined
  return async (source, original) => {
    if (source === 'none') return undefined
    if (source === 'avatar') {
      const avatar = await cutAvatar(await original())
      if (!avatar) throw missing('avatar_missing')
      return { bytes: avatar }
    }
    brand ??= readLogo(context)
    const logo = await brand
    if (!logo) throw missing('logo_missing')
    return { bytes: logo.bytes }
  }
}
