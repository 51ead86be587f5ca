'use client'

import { Pause, Play, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ExportButton } from '@/components/export/export-button'
import { useCan } from '@/components/shell/desk-user'
import { Button } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import { isLive, readCreated } from '@/lib/client/batch-queries'
import type { BatchSummary } from '@/lib/core/batch/batch'
import { CancelDialog } from './cancel-dialog'
import { PrintCreated } from './print-created'
import { ReportMenu } from './report-menu'
import { useMove } from './use-move'

/** What can be done with a batch as a whole. */
export const BatchActions = ({ batch }: { batch: BatchSummary }) => {
  const t = useTranslations('batches.action')
  const mayAct = useCan('editor')
  const [isCancelling, setCancelling] = useState(false)
  const { id, status, counts } = batch
  const { mutate, isPending, error } = useMove(id)
  const isOpen = isLive(status) || status === 'stopped'
  const maySend = counts.pending > 0
  return (
    <>
      {error && (
        <div className="absolute top-14 right-4 z-20 max-w-90 rounded-card bg-raised p-3 shadow-2 tablet:right-6">
          <InlineError error={error} />
        </div>
      )}
      {mayAct && ((status === 'running' && maySend) || status === 'paused') && (
        <Button
          icon={status === 'paused' ? Play : Pause}
          busy={isPending}
          onClick={() => mutate(status === 'paused' ? 'resume' : 'pause')}
        >
          {t(status === 'paused' ? 'resume' : 'pause')}
        </Button>
      )}
      {mayAct && isOpen && maySend && (
        <Button variant="danger" icon={Square} onClick={() => setCancelling(true)}>
          {t('cancel')}
        </Button>
      )}
      {!isOpen && counts.created > 0 && (
        <>
          <ExportButton count={counts.created} readIds={() => readCreated(id, counts.created)} />
          <PrintCreated id={id} created={counts.created} />
        </>
      )}
      <ReportMenu id={id} />
      {isCancelling && <CancelDialog batch={batch} onClose={() => setCancelling(false)} />}
    </>
  )
}
