'use client'

import { ImageIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { logoHref } from '@/lib/client/brand-query'

/** The logo on white paper, or the place where one would be. */
export const LogoPicture = ({ version, size }: { version: string | null; size: number }) => {
  const t = useTranslations('brand.pictures')
  return (
    <span
      className={`grid shrink-0 place-items-center overflow-hidden rounded-card border border-line-2 forced-color-adjust-none ${
        version === null ? 'bg-fill text-text-3' : 'bg-paper'
      }`}
      style={{ width: size, height: size }}
    >
      {version === null ? (
        <ImageIcon aria-label={t('missing')} role="img" size={22} strokeWidth={1.75} />
      ) : (
        // biome-ignore lint/performance/noImgElement: the desk's own route gives the picture as it is
        <img src={logoHref(version)} alt={t('alt')} className="size-full object-contain p-2" />
      )}
    </span>
  )
}
