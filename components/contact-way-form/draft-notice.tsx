'use client'
import { CopyPlus, History } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Draft } from '@/lib/client/contact-way-draft'
import { clock } from './use-words'

interface DraftNoticeProps {
  restored: Draft | undefined
  copied: string | undefined
  onDiscard: () => void
}

/** Where the values come from when they are not the defaults. */
export const DraftNotice = ({ restored, copied, onDiscard }: DraftNoticeProps) => {
  const t = useTranslations('form.draft')
  if (restored) {
    return (
      <p role="status" className="flex flex-wrap items-center gap-x-2 pt-4 text-small text-text-2">
        <History aria-hidden size={16} strokeWidth={1.75} />
        {t('restored', { time: clock(new Date(restored.savedAt)) })}
        <Button variant="ghost" size="row" onClick={onDiscard} className="text-accent-text">
          {t('discard')}
        </Button>
      </p>
    )
  }
  if (copied === undefined) return null
  return (
    <p role="status" className="flex items-center gap-2 pt-4 text-small text-text-2">
      <CopyPlus aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />
      {copied}
    </p>
  )
}
