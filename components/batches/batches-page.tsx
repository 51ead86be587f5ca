'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { parseAsInteger, useQueryStates } from 'nuqs'
import { useCan } from '@/components/shell/desk-user'
import { PageHeader } from '@/components/shell/page-header'
import { Button, LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ErrorState } from '@/components/ui/error-state'
import { Pagination } from '@/components/ui/pagination'
import { Skeleton, useDelayed } from '@/components/ui/skeleton'
import { batchesQuery } from '@/lib/client/batch-queries'
import { BatchLine } from './batch-line'
import { KeptSheet } from './kept-sheet'

const parsers = { page: parseAsInteger.withDefault(1), pageSize: parseAsInteger.withDefault(50) }

/** `/batches`: every batch of this desk, those that run on top. */
export const BatchesPage = () => {
  const t = useTranslations('batches')
  const tBeyond = useTranslations('list.beyond')
  const [search, setSearch] = useQueryStates(parsers)
  const { data, error, refetch, isPending } = useQuery(batchesQuery(search))
  const showSkeleton = useDelayed(150)
  const mayCreate = useCan('editor')
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader
        title={t('title')}
        count={data?.total}
        line
        actions={
          mayCreate && (
            <LinkButton variant="primary" icon={Plus} href="/batches/new">
              {t('create')}
            </LinkButton>
          )
        }
      />
      {mayCreate && <KeptSheet />}
      <div className="min-h-0 flex-1 overflow-y-auto" aria-busy={isPending}>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {isPending && showSkeleton && <Lines />}
        {data?.total === 0 && (
          <Empty
            title={t('empty.title')}
            text={t(mayCreate ? 'empty.text' : 'empty.textViewer')}
            action={mayCreate && <LinkButton href="/batches/new">{t('create')}</LinkButton>}
          />
        )}
        {data && data.total > 0 && data.items.length === 0 && (
          <Empty
            title={tBeyond('title')}
            text={tBeyond('text', { total: data.total })}
            action={<Button onClick={() => void setSearch({ page: null })}>{tBeyond('first')}</Button>}
          />
        )}
        {data && data.items.length > 0 && (
          <ul aria-label={t('caption')}>
            {data.items.map((batch) => (
              <BatchLine key={batch.id} batch={batch} />
            ))}
          </ul>
        )}
      </div>
      {data && data.items.length > 0 && (
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
        <div className="grid flex-1 gap-2">
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="h-3 w-28" />
        </div>
        <Skeleton className="h-1.5 flex-1 max-tablet:hidden" />
      </div>
    ))}
  </div>
)
