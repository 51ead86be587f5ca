'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { PageHeader } from '@/components/shell/page-header'
import { Empty } from '@/components/ui/empty'
import { ErrorState } from '@/components/ui/error-state'
import { Pagination } from '@/components/ui/pagination'
import { Segmented } from '@/components/ui/segmented'
import { Skeleton, useDelayed } from '@/components/ui/skeleton'
import { creationsQuery } from '@/lib/client/creation-queries'
import { CreationLine } from './creation-line'

const outcomes = ['unknown', 'failed', 'created'] as const

const parsers = {
  status: parseAsStringLiteral(['', 'pending', ...outcomes] as const).withDefault(''),
  page: parseAsInteger.withDefault(1),
  pageSize: parseAsInteger.withDefault(50),
}

/** `/creations`: every creation of this desk and what came of it; the way out for outcomes nobody knows. */
export const CreationsPage = () => {
  const t = useTranslations('creations')
  const [search, setSearch] = useQueryStates(parsers)
  const { data, error, refetch, isPending } = useQuery(creationsQuery(search))
  const showSkeleton = useDelayed(150)
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={t('title')} count={data?.total} />
      <div className="border-line border-b px-4 pb-3 tablet:px-6">
        <Segmented
          label={t('filter')}
          className="w-full tablet:w-120"
          value={search.status}
          onValueChange={(status) => void setSearch({ status, page: null })}
          items={[
            { value: '', label: t('all') },
            ...outcomes.map((value) => ({ value, label: t(`status.${value}`) })),
          ]}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto" aria-busy={isPending}>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {isPending && showSkeleton && <Lines />}
        {data?.items.length === 0 && (
          <Empty
            title={t(search.status === '' ? 'empty.title' : 'empty.noneTitle')}
            text={t(search.status === '' ? 'empty.text' : 'empty.noneText')}
          />
        )}
        {data && data.items.length > 0 && (
          <ul aria-label={t('caption')}>
            {data.items.map((creation) => (
              <CreationLine key={creation.id} creation={creation} />
            ))}
          </ul>
        )}
      </div>
      {data && data.total > 0 && (
        <div className="flex min-h-11 items-center justify-end border-line border-t px-4 py-1 text-small text-text-3 tablet:px-6">
          <Pagination
            page={data.page}
            pageSize={data.pageSize}
            total={data.total}
            onPage={(page) => void setSearch({ page })}
            onPageSize={(pageSize) => void setSearch({ pageSize, page: null })}
          />
        </div>
      )}
    </div>
  )
}

const Lines = () => (
  <div aria-hidden>
    {['w-40', 'w-52', 'w-36', 'w-48', 'w-44'].map((width) => (
      <div key={width} className="flex h-16 items-center gap-6 border-line border-b px-4 tablet:px-6">
        <Skeleton className="h-4 w-20" />
        <Skeleton className={`h-4 ${width}`} />
      </div>
    ))}
  </div>
)
