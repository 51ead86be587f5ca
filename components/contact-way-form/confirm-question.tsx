'use client'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorDetails, InlineError } from '@/components/ui/error-state'
import { DeskError } from '@/lib/client/fetcher'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { RequestFacts } from './request-facts'
import type { useCreation } from './use-creation'
import { temporaryOf } from './use-form-words'
import { useStateCheck } from './use-state-check'

interface ConfirmQuestionProps {
  values: ContactWayForm
  /** Why the last press of the button made nothing. */
  error: Error | null
}

/** What will be made, and what to know before. */
export const ConfirmQuestion = ({ values, error }: ConfirmQuestionProps) => {
  const t = useTranslations('form.confirm')
  const check = useStateCheck(values.state)
  const notes = [
    ...(temporaryOf(values) ? [t('temporaryNote')] : []),
    ...(check === 'in_use' ? [t('stateNote')] : []),
  ]
  const isOffline = error instanceof DeskError && error.problem.code === 'offline'
  return (
    <div className="flex flex-col gap-4">
      <RequestFacts form={values} />
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
  )
}

interface ConfirmFooterProps {
  creation: ReturnType<typeof useCreation>
  again: RefObject<HTMLButtonElement | null>
}

export const ConfirmFooter = ({ creation: { isBusy, close, create }, again }: ConfirmFooterProps) => {
  const t = useTranslations('form.confirm')
  return (
    <>
      <Button ref={again} size="form" onClick={close} disabled={isBusy}>
        {t('again')}
      </Button>
      <Button variant="primary" size="form" busy={isBusy} onClick={create}>
        {t(isBusy ? 'creating' : 'create')}
      </Button>
    </>
  )
}
