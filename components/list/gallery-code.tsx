'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { RefreshCw, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { QRCodeSVG } from 'qrcode.react'
import type { ReactNode } from 'react'
import { originalHref } from '@/components/code/code-options'
import { Button } from '@/components/ui/button'
import { qrTextQuery, verdictOf } from '@/lib/client/code-queries'
import { shownCodeQuery } from '@/lib/client/shown-code-query'
import { DEFAULT_LEVEL, QUIET_ZONE } from '@/lib/core/qr/sizes'

interface GalleryCodeProps {
  configId: string
  name: string
  hasPicture: boolean
  /** Only codes in view are asked for. */
  isInView: boolean
  tabIndex: number
}

const Blank = ({ children }: { children?: ReactNode }) => (
  <span className="block size-full bg-fill">{children}</span>
)

const Words = ({ children }: { children: ReactNode }) => (
  <span className="grid size-full place-content-center justify-items-center gap-2 bg-fill px-4 text-center text-small text-text-2">
    {children}
  </span>
)

/** The code on its paper, once it has come into view; else why there is none. */
export const GalleryCode = ({ hasPicture, isInView, ...code }: GalleryCodeProps) => {
  const t = useTranslations('code')
  const isKnown = useQueryClient().getQueryData(qrTextQuery(code.configId).queryKey) !== undefined
  if (!hasPicture || code.configId === '') return <Words>{t('noPicture')}</Words>
  return isInView || isKnown ? <ShownCode {...code} /> : <Blank />
}

const ShownCode = ({ configId, name, tabIndex }: Omit<GalleryCodeProps, 'hasPicture' | 'isInView'>) => {
  const t = useTranslations()
  const result = useQuery(shownCodeQuery(configId))
  const verdict = verdictOf(result)
  if (verdict === 'verified' && result.data) {
    return (
      <QRCodeSVG
        value={result.data.text}
        level={DEFAULT_LEVEL}
        marginSize={QUIET_ZONE}
        size={240}
        role="img"
        aria-label={t('code.alt.verified', { remark: name })}
        className="block size-full"
        shapeRendering="crispEdges"
      />
    )
  }
  if (verdict === 'original') {
    return (
      <span className="flex size-full flex-col">
        {/* biome-ignore lint/performance/noImgElement: the desk's own route gives the picture as it is */}
        <img
          src={originalHref(configId)}
          alt={t('code.alt.original', { remark: name })}
          className="min-h-0 flex-1 object-contain"
        />
        <span
          title={t('code.verdict.originalNote')}
          className="flex h-6 shrink-0 items-center justify-center gap-1 bg-warn-tint text-meta text-warn"
        >
          <TriangleAlert aria-hidden size={14} />
          {t('code.verdict.original')}
        </span>
      </span>
    )
  }
  if (verdict === 'none') return <Words>{t('code.noPicture')}</Words>
  if (verdict === 'checking') {
    return (
      <Blank>
        <span className="sr-only">{t('code.alt.checking', { remark: name })}</span>
      </Blank>
    )
  }
  return (
    <Words>
      {t('code.verdict.failed')}
      <Button
        size="row"
        icon={RefreshCw}
        tabIndex={tabIndex}
        busy={result.isFetching}
        onClick={(event) => {
          event.stopPropagation()
          void result.refetch()
        }}
      >
        {t('common.retry')}
      </Button>
    </Words>
  )
}
