'use client'

import { useTranslations } from 'next-intl'
import { DrawingSvg } from '@/components/code-style/drawing-svg'
import { styledModules } from '@/lib/core/label/draw-code'
import { drawLabel } from '@/lib/core/label/draw-label'
import { DEFAULT_SIZE_MM } from '@/lib/core/qr/sizes'
import { type CodeStyle, captionText } from '@/lib/core/qr/style'

/** As long as the texts of real codes. */
const SAMPLE = 'https://work.weixin.qq.com/ca/sample-0000000000'

const avatar = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="6" fill="#d6d5d0"/><circle cx="24" cy="19" r="8" fill="#fff"/><path d="M8 44a16 16 0 0 1 32 0z" fill="#fff"/></svg>',
)}`

/** A sample of how codes look, drawn as files are, on their paper in both themes. */
export const BrandPreview = ({ style, logo }: { style: CodeStyle; logo: string | null }) => {
  const t = useTranslations('brand.preview')
  const source = style.logo === 'avatar' ? avatar : (logo ?? undefined)
  const drawing = drawLabel(styledModules(SAMPLE, style), {
    sizeMm: DEFAULT_SIZE_MM,
    style,
    caption: captionText(style.caption, { remark: t('remark'), state: t('state') }),
    title: t('title'),
    logo: style.logo === 'none' ? undefined : source,
  })
  return (
    <figure aria-label={t('title')} className="max-w-60 tablet:max-w-none">
      <div
        role="img"
        aria-label={t('alt')}
        className="overflow-hidden rounded-card border border-line-2 p-2 forced-color-adjust-none"
        style={{ backgroundColor: style.paper }}
      >
        <DrawingSvg drawing={drawing} style={{ width: '100%', height: 'auto' }} />
      </div>
      <figcaption className="mt-1.5 text-hint text-text-3">{t('note')}</figcaption>
    </figure>
  )
}
