'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorDetails, InlineError } from '@/components/ui/error-state'
import { Fact, Facts } from '@/components/ui/facts'
import { DeskError } from '@/lib/client/fetcher'

interface CreateBatchDialogProps {
  open: boolean
  name: string
  count: number
  wrong: number
  reminders: number
  shared: number
  temporary: number
  time: string
  isBusy: boolean
  error: Error | null
  onCreate: () => void
  onClose: () => void
}

/** The question before a batch is created. */
export const CreateBatchDialog = (props: CreateBatchDialogProps) => {
  const { open, name, count, wrong, reminders, shared, temporary, time, isBusy, error } = props
  const t = useTranslations('batchSheet.confirm')
  const again = useRef<HTMLButtonElement>(null)
  const isOffline = error instanceof DeskError && error.problem.code === 'offline'
  const notes = [
    ...(shared > 0 ? [t('shared', { count: shared })] : []),
    ...(temporary > 0 ? [t('temporary', { count: temporary })] : []),
  ]
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => {
        if (!isOpen && !isBusy) props.onClose()
      }}
      title={t('title', { count })}
      description={t('text')}
      initialFocus={again}
      footer={
        <>
          <Button ref={again} size="form" disabled={isBusy} onClick={props.onClose}>
            {t('again')}
          </Button>
          <Button variant="primary" size="form" busy={isBusy} onClick={props.onCreate}>
            {isBusy ? t('creating') : t('create', { count })}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Facts>
          <Fact label={t('name')}>
            <bdi>{name}</bdi>
          </Fact>
          <Fact label={t('rows')}>{t('rowsValue', { count, time })}</Fact>
          {wrong > 0 && <Fact label={t('left')}>{t('leftValue', { count: wrong })}</Fact>}
          {reminders > 0 && <Fact label={t('reminders')}>{t('remindersValue', { count: reminders })}</Fact>}
        </Facts>
        {notes.map((note) => (
          <p key={note} className="flex gap-2 text-body text-text-2">
            <TriangleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-warn" />
            {note}
          </p>
        ))}
        {error && <InlineError error={error} hasCodes={false} />}
        {error && !isOffline && <ErrorDetails error={error} />}
        {isOffline && <p className="text-hint text-text-2">{t('sameKey')}</p>}
      </div>
    </Dialog>
  )
}
