'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { originalHref } from './code-options'

/** A link that shows WeCom's own picture. */
export const OriginalDialog = ({ configId, remark }: { configId: string; remark: string }) => {
  const t = useTranslations('code')
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="shrink-0 rounded-chip text-small text-accent-text hover:underline"
        onClick={() => setOpen(true)}
      >
        {t('original.open')}
      </button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('original.title')}
        description={t('original.text')}
        size={400}
      >
        {/* biome-ignore lint/performance/noImgElement: the desk's own route gives the picture as it is */}
        <img
          src={originalHref(configId)}
          alt={t('alt.original', { remark: remark || t('unnamed') })}
          className="w-full rounded-card border border-line-2 bg-paper"
        />
      </Dialog>
    </>
  )
}
