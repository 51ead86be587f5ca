'use client'

import { useTranslations } from 'next-intl'
import { CopyValue } from '@/components/ui/copy'
import { useErrorWords } from '@/components/ui/use-error-words'
import type { BatchRow } from '@/lib/core/batch/batch'
import { IssueLine } from './issue-line'

/** What came of a row in a sentence: where its code is, or why there is none and what to do. */
export const RowNote = ({ row }: { row: BatchRow }) => {
  const t = useTranslations('batches.rows')
  const { outcome, config_id: configId, recovered } = row
  if (outcome === 'created' && configId !== null) {
    return (
      <>
        <CopyValue value={configId} label="config_id" mono truncate className="text-text-2" />
        {recovered && <span className="block">{t('recovered')}</span>}
      </>
    )
  }
  if (outcome === 'failed') return <Refusal row={row} />
  if (outcome === 'skipped') return <Issues row={row} />
  if (outcome === 'unknown') return t('unknown')
  return t(outcome === 'pending' ? 'pending' : 'waiting')
}

const Refusal = ({ row: { problem = 'internal', errcode, errmsg } }: { row: BatchRow }) => {
  const { title, action, codes } = useErrorWords({ code: problem, errcode, errmsg })
  return (
    <span title={errmsg}>
      {title}
      <span className="ml-2 text-text-3">{action}</span>
      {errcode !== undefined && <span className="ml-2 font-mono text-meta text-text-3">{codes}</span>}
    </span>
  )
}

const Issues = ({ row: { issues = [] } }: { row: BatchRow }) => {
  const t = useTranslations('batches.rows')
  const isCancelled = issues.some(({ code }) => code === 'batch_cancelled')
  return (
    <>
      {issues.map((issue) => (
        <span key={`${issue.path}:${issue.message}`} className="mr-2">
          <IssueLine issue={issue} />
        </span>
      ))}
      {!isCancelled && <span className="text-text-3">{t('fix')}</span>}
    </>
  )
}
