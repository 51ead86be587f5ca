'use client'

import { useTranslations } from 'next-intl'
import { QRCodeSVG } from 'qrcode.react'
import { moduleCount } from '@/lib/core/qr/module-count'
import { QUIET_ZONE } from '@/lib/core/qr/sizes'
import { type CodeStyle, captionText, levelWithLogo } from '@/lib/core/qr/style'
import { usePictureRatio } from './use-picture-ratio'

/** As long as the texts of real codes. */
const SAMPLE = 'https://work.weixin.qq.com/ca/sample-0000000000'
const SIDE_PX = 400
/** Of the side of the modules: what every decoder can do without. */
const LOGO_SHARE = 0.18

const avatar = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="6" fill="#d6d5d0"/><circle cx="24" cy="19" r="8" fill="#fff"/><path d="M8 44a16 16 0 0 1 32 0z" fill="#fff"/></svg>',
)}`

const logoSides = (modules: number, ratio: number) => {
  const side = (SIDE_PX * LOGO_SHARE * modules) / (modules + 2 * QUIET_ZONE)
  return { width: side * Math.min(1, ratio), height: side / Math.max(1, ratio) }
}

/** A sample of how codes look, on their paper in both themes. */
export const BrandPreview = ({ style, logo }: { style: CodeStyle; logo: string | null }) => {
  const t = useTranslations('brand.preview')
  const { ink, paper, shape, frame } = style
  const href = style.logo === 'none' ? null : style.logo === 'avatar' ? avatar : logo
  const ratio = usePictureRatio(href)
  const level = levelWithLogo(style.level, style.logo)
  const modules = moduleCount(SAMPLE, level) ?? 0
  const caption = captionText(style.caption, { remark: t('remark'), state: t('state') })
  return (
    <figure aria-label={t('title')} className="max-w-60 tablet:max-w-none">
      <div
        className="forced-color-adjust-none overflow-hidden rounded-card border border-line-2 p-2"
        style={{ backgroundColor: paper, color: ink }}
      >
        <div className="border" style={{ borderColor: frame === 'line' ? ink : 'transparent' }}>
          <QRCodeSVG
            value={SAMPLE}
            level={level}
            fgColor={ink}
            bgColor={paper}
            size={SIDE_PX}
            marginSize={QUIET_ZONE}
            {...(href === null
              ? {}
              : { imageSettings: { src: href, excavate: true, ...logoSides(modules, ratio) } })}
            role="img"
            aria-label={t('alt')}
            className={
              shape === 'rounded'
                ? 'block h-auto w-full [&>path:nth-of-type(2)]:[filter:url(#rounded-modules)]'
                : 'block h-auto w-full'
            }
          />
          {caption && (
            <p className="-mt-2 line-clamp-2 px-3 pb-3 text-center text-small wrap-anywhere">{caption}</p>
          )}
        </div>
      </div>
      <figcaption className="mt-1.5 text-hint text-text-3">{t('note')}</figcaption>
      {shape === 'rounded' && <RoundedModules />}
    </figure>
  )
}

/** Rounds corners by blurring and sharpening again; lengths are in modules. */
const RoundedModules = () => (
  <svg aria-hidden="true" className="absolute size-0">
    <filter id="rounded-modules" x="0" y="0" width="1" height="1" colorInterpolationFilters="sRGB">
      <feGaussianBlur stdDeviation="0.28" />
      <feColorMatrix values="1 0 0 0 0  0 1 0 0 0  0 0 1 0 0  0 0 0 24 -11.5" />
    </filter>
  </svg>
)
