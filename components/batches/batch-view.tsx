'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { useOwnTitle } from '@/components/shell/use-own-title'
import { Toast } from '@/components/ui/toast'
import { batchRowsQuery } from '@/lib/client/batch-queries'
import type { BatchSummary } from '@/lib/core/batch/batch'
import { shownText } from '@/lib/core/shown-text'
import { BatchActions } from './batch-actions'
import { BatchBadge } from './batch-badge'
import { BatchNotice } from './batch-notice'
import { ProgressHead } from './progress-head'
import { RowsSection } from './rows-section'
import { useFinished } from './use-finished'
import { useProgressWords } from './use-progress-words'
import { useRowSearch } from './use-row-search'

/** A batch: head, progress, what stopped it, its rows. */
export const BatchView = ({ batch }: { batch: BatchSummary }) => {
  const t = useTranslations('batches')
  const name = shownText(batch.name).trim() || t('unnamed')
  const [search] = useRowSearch()
  const { data } = useQuery(batchRowsQuery(batch.id, search))
  const [hasToast, setToast] = useState(false)
  const said = useProgressWords(batch, name)
  useOwnTitle(batch.status === 'done' ? t('done', { name }) : name)
  useFinished(batch.status, () => {
    if (document.visibilityState === 'visible') setToast(true)
  })
  return (
    <>
      <PageHeader
        title={<bdi title={name}>{name}</bdi>}
        breadcrumb={{ href: '/batches', label: t('title') }}
        badge={
          <span className="max-tablet:hidden">
            <BatchBadge batch={batch} />
          </span>
        }
        actions={<BatchActions batch={batch} />}
        line={false}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="px-4 tablet:hidden">
        <BatchBadge batch={batch} />
      </div>
      <ProgressHead batch={batch} hubRate={data?.hubRate} />
      <BatchNotice batch={batch} />
      <RowsSection batch={batch} />
      {hasToast && (
        <Toast onClose={() => setToast(false)}>{t('toast', { name, created: batch.counts.created })}</Toast>
      )}
    </>
  )
}
