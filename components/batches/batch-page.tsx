'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton, useDelayed } from '@/components/ui/skeleton'
import { batchSummaryQuery, isLive } from '@/lib/client/batch-queries'
import { DeskError } from '@/lib/client/fetcher'
import { BatchView } from './batch-view'
import { useBatchEvents } from './use-batch-events'

const isMissing = (error: Error | null) => error instanceof DeskError && error.problem.code === 'not_found'

/** `/batches/[id]`: one batch as it goes, and what came of its rows. */
export const BatchPage = ({ id }: { id: string }) => {
  const t = useTranslations('batches')
  const cached = useQuery(batchSummaryQuery(id, true)).data
  const isTold = useBatchEvents(id, cached !== undefined && isLive(cached.status))
  const { data, error, refetch } = useQuery(batchSummaryQuery(id, isTold))
  if (data) return <BatchView batch={data} />
  const header = <PageHeader title={t('title')} back="/batches" />
  if (isMissing(error)) {
    return (
      <>
        {header}
        <Empty
          title={t('notFound.title')}
          text={t('notFound.text')}
          action={<LinkButton href="/batches">{t('notFound.action')}</LinkButton>}
        />
      </>
    )
  }
  return (
    <>
      {header}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ProgressSkeleton />}
    </>
  )
}

const ProgressSkeleton = () => {
  const isShown = useDelayed(150)
  return (
    <div aria-hidden aria-busy className="grid gap-5 px-4 pt-4 tablet:px-6">
      {isShown && (
        <>
          <Skeleton className="h-9 w-64" />
          <Skeleton className="h-3 w-full" />
          <div className="grid grid-cols-2 gap-6 tablet:grid-cols-4">
            {['created', 'failed', 'unknown', 'waiting'].map((part) => (
              <Skeleton key={part} className="h-16 w-28" />
            ))}
          </div>
        </>
      )}
    </div>
  )
}
