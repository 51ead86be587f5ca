import { readDecimal } from '@/components/ui/read-decimal'
import { type BrandAnswer, brandSchema } from '@/lib/core/brand'
import { readColour } from '@/lib/core/qr/colour'
import { type Brand, CAPTION_SOURCES } from '@/lib/core/qr/style'

export const CAPTION_KINDS = [...CAPTION_SOURCES, 'own'] as const
export type CaptionKind = (typeof CAPTION_KINDS)[number]

/** A brand as it is typed. */
export interface BrandDraft extends Omit<Brand, 'caption' | 'sizeMm'> {
  captionKind: CaptionKind
  ownCaption: string
  sizeMm: string
}

export type BrandIssues = Partial<Record<keyof Brand, string>>

const isField = (path: PropertyKey | undefined): path is keyof Brand =>
  typeof path === 'string' && Object.hasOwn(brandSchema.shape, path)

export const toDraft = (brand: Brand): BrandDraft => {
  const { level, ink, paper, shape, logo, frame, caption, sizeMm } = brand
  const captionKind = CAPTION_SOURCES.find((source) => source === caption) ?? 'own'
  const ownCaption = captionKind === 'own' ? caption : ''
  return { level, ink, paper, shape, logo, frame, captionKind, ownCaption, sizeMm: String(sizeMm) }
}

/** A side in millimetres as people type it: full-width digits, a comma or the unit will do. */
const readSize = (text: string): number | string => {
  const mm = readDecimal(text, ['mm', '毫米'])
  return Number.isNaN(mm) ? text.trim() : Math.round(mm * 100) / 100
}

/** What is sent: a brand, unless something in it was typed wrong. */
export const toBody = ({ captionKind, ownCaption, sizeMm, ...draft }: BrandDraft) => ({
  ...draft,
  ink: readColour(draft.ink) ?? draft.ink,
  paper: readColour(draft.paper) ?? draft.paper,
  caption: captionKind === 'own' ? ownCaption.trim() : captionKind,
  sizeMm: readSize(sizeMm),
})

/** The first thing wrong with each field, by the rules of the server. */
export const findIssues = (draft: BrandDraft): BrandIssues => {
  const found: BrandIssues = {}
  for (const { path, message } of brandSchema.safeParse(toBody(draft)).error?.issues ?? []) {
    const [field] = path
    if (isField(field)) found[field] ??= message
  }
  return found
}

export const isChanged = (draft: BrandDraft, saved: BrandAnswer): boolean =>
  Object.entries(toBody(draft)).some(([field, value]) => saved[field as keyof Brand] !== value)
