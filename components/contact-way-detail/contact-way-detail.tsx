'use client'

import { useQuery } from '@tanstack/react-query'
import { CopyPlus, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CodePanel } from '@/components/code/code-panel'
import { usePrintLink } from '@/components/code/print-list'
import { useLastList } from '@/components/list/use-last-list'
import { useCan } from '@/components/shell/desk-user'
import { PageHeader } from '@/components/shell/page-header'
import { useOwnTitle } from '@/components/shell/use-own-title'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { ErrorState } from '@/components/ui/error-state'
import { useMedia } from '@/components/ui/use-media'
import { contactWayQuery } from '@/lib/client/code-queries'
import { DeskError } from '@/lib/client/fetcher'
import { shownText } from '@/lib/core/shown-text'
import { DetailBody } from './detail-body'
import { DetailSkeleton } from './detail-skeleton'
import { PhoneCode } from './phone-code'

const isUnknownId = (error: Error | null): boolean =>
  error instanceof DeskError && error.problem.code === 'contact_way_not_found'

/** One code: its paper at the left, what it does at the right. */
export const ContactWayDetail = ({ configId }: { configId: string }) => {
  const t = useTranslations('detail')
  const breadcrumb = useLastList()
  const canCreate = useCan('editor')
  const isPhone = useMedia('(max-width: 767.98px)')
  const printLink = usePrintLink(configId)
  const { data, error, refetch } = useQuery(contactWayQuery(configId))
  const remark = shownText(data?.remark ?? '').trim()
  const title = data ? remark || t('unnamed') : t('title')

  useOwnTitle(data && title)

  if (!data && isUnknownId(error)) {
    return (
      <>
        <PageHeader title={t('title')} breadcrumb={breadcrumb} />
        <Empty
          title={t('notFound.title')}
          text={t('notFound.text')}
          action={<LinkButton href={breadcrumb.href}>{t('notFound.action')}</LinkButton>}
        />
      </>
    )
  }

  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={breadcrumb}
        actions={
          <>
            {data?.scene !== 1 && (
              <LinkButton {...printLink} icon={Printer}>
                {t('print')}
              </LinkButton>
            )}
            {canCreate && (
              <LinkButton href={`/contact-ways/new?from=${encodeURIComponent(configId)}`} icon={CopyPlus}>
                {t('duplicate')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="flex flex-1 flex-col rail:flex-row">
        <section
          aria-label={t('codePanel')}
          className="shrink-0 border-line bg-canvas p-4 tablet:p-5 rail:w-[360px] rail:border-r wide:w-[424px] wide:px-8"
        >
          {!data && !error ? (
            <div aria-hidden className="mx-auto aspect-square max-w-[360px] rounded-card bg-fill" />
          ) : isPhone ? (
            <PhoneCode configId={configId} remark={remark} />
          ) : (
            <div className="mx-auto max-w-[360px] max-tablet:hidden">
              <CodePanel configId={configId} remark={remark} />
            </div>
          )}
        </section>
        <div className="min-w-0 flex-1">
          {data ? (
            <DetailBody contactWay={data} />
          ) : error ? (
            <ErrorState error={error} onRetry={() => refetch()} />
          ) : (
            <DetailSkeleton />
          )}
        </div>
      </div>
    </>
  )
}
