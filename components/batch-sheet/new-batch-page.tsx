'use client'

import { useTranslations } from 'next-intl'
import { useCan } from '@/components/shell/desk-user'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { useDelayed } from '@/components/ui/skeleton'
import { useBreakpoint } from '@/lib/client/use-breakpoint'
import { CheckStep } from './check-step'
import { SheetSteps } from './sheet-steps'
import { SourceStep } from './source-step'
import { useSheet } from './use-sheet'

/** `/batches/new`: from a sheet, pasted cells or colleagues to a batch. */
export const NewBatchPage = () => {
  const t = useTranslations('batchSheet')
  const mayCreate = useCan('editor')
  const isPhone = useBreakpoint('phone')
  if (mayCreate && !isPhone) return <NewBatch />
  return (
    <>
      <PageHeader title={t('title')} back="/batches" />
      {mayCreate ? (
        <Empty
          title={t('phone.title')}
          text={t('phone.text')}
          action={<LinkButton href="/batches">{t('phone.action')}</LinkButton>}
        />
      ) : (
        <p className="max-w-xl p-6 text-body text-text-2">{t('viewerOnly')}</p>
      )}
    </>
  )
}

const NewBatch = () => {
  const t = useTranslations('batchSheet')
  const tBatches = useTranslations('batches')
  const sheet = useSheet()
  const isSlow = useDelayed(300)
  if (sheet.sheet) return <CheckStep sheet={sheet} open={sheet.sheet} />
  return (
    <>
      <PageHeader
        title={t('title')}
        breadcrumb={{ href: '/batches', label: tBatches('title') }}
        actions={<SheetSteps current="upload" />}
      />
      {sheet.sheet === null ? (
        <SourceStep sheet={sheet} />
      ) : (
        <p role="status" className="p-6 text-body text-text-3">
          {isSlow && t('loading')}
        </p>
      )}
    </>
  )
}
