'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { QRCodeSVG } from 'qrcode.react'
import type { ReactNode } from 'react'
import { DEFAULT_LEVEL, type PrintLevel, QUIET_ZONE } from '@/lib/core/qr/sizes'
import { originalHref } from './code-options'
import { useCodeText } from './use-code-text'
import { useObjectUrl } from './use-object-url'

export interface CodePaperProps {
  configId: string
  remark: string
  /** Side in pixels; without it the paper is as wide as its place. */
  size?: number
  level?: PrintLevel
  /** White border in modules. */
  quietZone?: number
  /** Stands below the code on the same paper. */
  caption?: ReactNode
  /** The code as it was drawn, for one that is more than black squares. */
  file?: Blob | undefined
}

/** The code on white paper with its whole quiet zone, in both themes; else the original picture, or why there is none. */
export const CodePaper = ({
  configId,
  remark,
  size,
  level = DEFAULT_LEVEL,
  quietZone = QUIET_ZONE,
  caption,
  file,
}: CodePaperProps) => {
  const t = useTranslations('code')
  const { result, verdict } = useCodeText(configId)
  const name = remark || t('unnamed')
  const drawn = useObjectUrl(file)

  return (
    <div
      className={clsx(
        'overflow-hidden rounded-paper border border-line-2 tablet:rounded-card',
        verdict === 'verified' || verdict === 'original'
          ? 'bg-paper text-ink forced-color-adjust-none'
          : 'bg-fill text-text-3',
      )}
      style={{ width: size ?? '100%' }}
    >
      <div className={clsx('flex w-full items-center justify-center', !drawn && 'aspect-square')}>
        {verdict === 'verified' && drawn ? (
          // biome-ignore lint/performance/noImgElement: the file itself, as it will be downloaded
          <img src={drawn} alt={t('alt.verified', { remark: name })} className="block w-full bg-paper" />
        ) : verdict === 'verified' && result.data ? (
          <QRCodeSVG
            value={result.data.text}
            level={level}
            marginSize={quietZone}
            size={size ?? 400}
            role="img"
            aria-label={t('alt.verified', { remark: name })}
            className="block size-full"
            shapeRendering="crispEdges"
          />
        ) : verdict === 'original' ? (
          // biome-ignore lint/performance/noImgElement: the desk's own route gives the picture as it is
          <img
            src={originalHref(configId)}
            alt={t('alt.original', { remark: name })}
            className="block size-full bg-paper object-contain"
          />
        ) : verdict === 'none' ? (
          <p className="px-6 text-center text-balance text-body">{t('noPicture')}</p>
        ) : (
          <span className="sr-only">
            {verdict === 'checking' ? t('alt.checking', { remark: name }) : t('verdict.failed')}
          </span>
        )}
      </div>
      {caption}
    </div>
  )
}
