'use client'

import { useTranslations } from 'next-intl'
import { printHref, useLastPrintIds } from '@/components/code/print-list'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'

/** A sheet without codes: how to get some, and the way back to the last one. */
export const EmptySheet = () => {
  const t = useTranslations('print')
  const last = useLastPrintIds()
  return (
    <>
      <PageHeader title={t('title')} />
      <Empty
        title={t('empty.title')}
        text={t('empty.text')}
        action={
          <div className="flex flex-wrap justify-center gap-2">
            {last.length > 0 && (
              <LinkButton href={printHref(last)}>{t('empty.last', { count: last.length })}</LinkButton>
            )}
            <LinkButton href="/channels" variant="primary">
              {t('empty.action')}
            </LinkButton>
          </div>
        }
      />
    </>
  )
}
