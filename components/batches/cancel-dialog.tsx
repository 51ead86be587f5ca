'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { InlineError } from '@/components/ui/error-state'
import type { BatchSummary } from '@/lib/core/batch/batch'
import { useMove } from './use-move'

interface CancelDialogProps {
  batch: BatchSummary
  onClose: () => void
}

/** Asks before a batch is cancelled, and says what stays. */
export const CancelDialog = ({ batch: { id, counts }, onClose }: CancelDialogProps) => {
  const t = useTranslations('batches.cancelling')
  const { mutate, isPending, error } = useMove(id, onClose)
  const safe = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      size={480}
      title={t('title')}
      description={t('text', { created: counts.created, waiting: counts.pending })}
      initialFocus={safe}
      footer={
        <>
          <Button ref={safe} size="form" onClick={onClose}>
            {t('back')}
          </Button>
          <Button variant="danger" size="form" busy={isPending} onClick={() => mutate('cancel')}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      {error && <InlineError error={error} />}
    </Dialog>
  )
}
