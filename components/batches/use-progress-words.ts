'use client'

import { useTranslations } from 'next-intl'
import { useAnnouncement } from '@/components/ui/use-announcement'
import { useErrorWords } from '@/components/ui/use-error-words'
import { isLive } from '@/lib/client/batch-queries'
import type { BatchSummary } from '@/lib/core/batch/batch'
import { partsOf, percentOf, settledOf } from './parts'

/** How a batch goes, for those who hear it. */
export const useProgressWords = (batch: BatchSummary, name: string): string => {
  const t = useTranslations('batches')
  const { status, total, problem = 'internal', errcode, errmsg } = batch
  const { title: reason } = useErrorWords({ code: problem, errcode, errmsg })
  const parts = partsOf(batch)
  const words = () => {
    if (status === 'done') return t('announceDone', { name, ...parts })
    if (status === 'stopped') return t('announceStopped', { name, reason })
    if (status === 'cancelled') return t('announceCancelled', { name })
    const percent = percentOf(parts)
    return t('valueText', { percent, settled: settledOf(parts), total, ...parts, cancelled: 'no' })
  }
  return useAnnouncement(words(), !isLive(status))
}
