'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorDetails, InlineError } from '@/components/ui/error-state'
import { Fact, Facts } from '@/components/ui/facts'
import { Reminder } from '@/components/ui/reminder'
import { DeskError } from '@/lib/client/fetcher'
import { useStable } from '@/lib/client/use-stable'
import type { CheckedRow } from '@/lib/core/batch/checked-row'
import { MAX_BATCH_ROWS } from '@/lib/core/batch/limits'
import { fitsFilter } from './sheet-issues'
import { useCreateBatch } from './use-create-batch'
import type { Sheet } from './use-sheet'

interface CreateBatchDialogProps {
  sheet: Sheet
  rows: readonly CheckedRow[]
  name: string
  /** How long it takes, in words. */
  time: string
  onClose: () => void
}

/** What is asked stays what is done: the rows that are ready when the question is put. */
const questionOf = (rows: readonly CheckedRow[]) => {
  const ready = rows.filter((row) => fitsFilter(row, 'ready')).slice(0, MAX_BATCH_ROWS)
  return {
    lines: ready.map(({ line }) => line),
    count: ready.length,
    wrong: rows.filter((row) => fitsFilter(row, 'wrong')).length,
    reminders: ready.filter((row) => fitsFilter(row, 'reminder')).length,
    shared: ready.filter(({ issues }) => issues.some(({ code }) => code === 'state_shared')).length,
    temporary: ready.filter(({ isTemporary }) => isTemporary).length,
  }
}

/** The question before a batch is created. */
export const CreateBatchDialog = ({ sheet, rows, name, time, onClose }: CreateBatchDialogProps) => {
  const t = useTranslations('batchSheet.confirm')
  const again = useRef<HTMLButtonElement>(null)
  const [question] = useState(() => questionOf(rows))
  const { lines, count, wrong, reminders, shared, temporary } = question
  const { mutate, isPending, isSuccess, error } = useCreateBatch(sheet, lines, onClose)
  const isBusy = isPending || isSuccess
  const isOffline = error instanceof DeskError && error.problem.code === 'offline'

  const hold = useStable((isHeld: boolean) => {
    sheet.lookUp.hold(isHeld)
    if (!isHeld && error) sheet.lookUp.forget()
  })
  useEffect(() => {
    hold(true)
    return () => hold(false)
  }, [hold])

  const notes = [
    ...(shared > 0 ? [t('shared', { count: shared })] : []),
    ...(temporary > 0 ? [t('temporary', { count: temporary })] : []),
  ]
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen && !isBusy) onClose()
      }}
      title={t('title', { count })}
      description={t('text')}
      initialFocus={again}
      footer={
        <>
          <Button ref={again} size="form" disabled={isBusy} onClick={onClose}>
            {t('again')}
          </Button>
          <Button variant="primary" size="form" busy={isBusy} onClick={() => mutate()}>
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
          <Reminder key={note}>{note}</Reminder>
        ))}
        {error && <InlineError error={error} hasCodes={false} />}
        {error && !isOffline && <ErrorDetails error={error} />}
        {isOffline && <p className="text-hint text-text-2">{t('sameKey')}</p>}
      </div>
    </Dialog>
  )
}
