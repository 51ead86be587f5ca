'use client'

import { useTranslations } from 'next-intl'
import type { ExportRun } from '@/lib/client/exporting/export-runs'

/** What is said of an export: its state, and below it what there is to know. */
export const useExportWords = ({ state, order, files, total }: ExportRun) => {
  const t = useTranslations('exporting')
  const { length: count } = order.configIds
  const missing = total - files
  const done = () => {
    if (order.format.length === 1) return t('done', { made: files })
    return missing > 0 ? t('doneFiles', { made: files }) : t('doneAll', { count, files })
  }
  const title = {
    waiting: () => t('waiting', { count }),
    running: () => t('running', { count }),
    done,
    stopped: () => t('stopped'),
    failed: () => t('failed', { count }),
  }[state]()
  if (state === 'running') return { title, note: t('files', { files, total }) }
  return { title, note: state === 'done' && missing > 0 ? t('missing', { count: missing }) : '' }
}
