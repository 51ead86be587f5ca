import type { Attachment, Audience, Placement, Temporary } from './form'
import { temporaryDefaults } from './form'
import { STYLES_BY_TYPE } from './limits'

/**
 * What becomes of a branch when its discriminator changes: the values both sides share stay, the rest starts
 * from complete defaults. `before` is the last value of the branch returned to, where the form remembers one.
 */
export const switchAudience = (now: Audience, type: Audience['type'], before?: Audience): Audience => {
  if (now.type === type) return now
  if (type === 1) return { type, user: now.user.slice(0, 1) }
  const earlier = before?.type === 2 ? before : undefined
  return { type, user: [...new Set([...now.user, ...(earlier?.user ?? [])])], party: earlier?.party ?? [] }
}

export const switchPlacement = (now: Placement, scene: Placement['scene'], before?: Placement): Placement => {
  if (now.scene === scene) return now
  if (scene === 2) return { scene }
  return before?.scene === 1 ? before : { scene, style: 1 }
}

/** The placement with a style that `type` has. */
export const fitStyle = (placement: Placement, type: Audience['type']): Placement =>
  placement.scene === 1 && !STYLES_BY_TYPE[type].some((style) => style === placement.style)
    ? { scene: 1, style: 1 }
    : placement

export const switchTemporary = (now: Temporary, on: boolean, before?: Temporary): Temporary => {
  if (now.on === on) return now
  if (!on) return { on }
  return before?.on ? before : temporaryDefaults()
}

export const switchAttachment = (
  now: Attachment,
  kind: Attachment['kind'],
  before: Partial<Record<Attachment['kind'], Attachment>> = {},
): Attachment => {
  if (now.kind === kind) return now
  const earlier = before[kind]
  const title = 'title' in now ? now.title : ''
  if (earlier) return 'title' in earlier && title ? { ...earlier, title } : earlier
  switch (kind) {
    case 'none':
      return { kind }
    case 'image':
      return { kind, media_id: '' }
    case 'link':
      return { kind, title, url: '', desc: '', picurl: '' }
    case 'miniprogram':
      return { kind, title, pic_media_id: '', appid: '', page: '' }
  }
}
