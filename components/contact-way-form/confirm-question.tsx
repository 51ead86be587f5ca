'use client'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorDetails, InlineError } from '@/components/ui/error-state'
import { Reminder } from '@/components/ui/reminder'
import { DeskError } from '@/lib/client/fetcher'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import type { Problem } from '@/lib/core/errors'
import { shownText } from '@/lib/core/shown-text'
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
  const problem = error instanceof DeskError ? error.problem : undefined
  const isOffline = problem?.code === 'offline'
  const existing = problem?.code === 'state_in_use' ? problem.existing : undefined
  return (
    <div className="flex flex-col gap-4">
      <RequestFacts form={values} />
      {notes.map((note) => (
        <Reminder key={note}>{note}</Reminder>
      ))}
      {error && <InlineError error={error} hasCodes={false} />}
      {existing && <ExistingCode existing={existing} />}
      {error && !isOffline && !existing && <ErrorDetails error={error} />}
      {isOffline && <p className="text-hint text-text-2">{t('sameKey')}</p>}
    </div>
  )
}

/** Who has the state: a code to open, or a creation whose outcome is not known yet. */
const ExistingCode = ({ existing }: { existing: NonNullable<Problem['existing']> }) => {
  const t = useTranslations('form.confirm')
  const name = shownText(existing.remark).trim() || t('unnamed')
  if (existing.configId === null)
    return <p className="text-body text-text-2">{t('existingUnknown', { name })}</p>
  return (
    <p className="text-body">
      <a
        href={`/contact-ways/${encodeURIComponent(existing.configId)}`}
        target="_blank"
        rel="noreferrer"
        className="text-accent-text underline"
      >
        {t('existing', { name })}
      </a>
    </p>
  )
}

interface ConfirmFooterProps {
  creation: ReturnType<typeof useCreation>
  again: RefObject<HTMLButtonElement | null>
}

export const ConfirmFooter = ({ creation, again }: ConfirmFooterProps) => {
  const t = useTranslations('form.confirm')
  const { current, error, isBusy, close, create } = creation
  const check = useStateCheck(current?.values.state ?? '')
  const isRefused = error instanceof DeskError && error.problem.code === 'state_in_use'
  const shareState = isRefused || check === 'in_use'
  return (
    <>
      <Button ref={again} size="form" onClick={close} disabled={isBusy}>
        {t('again')}
      </Button>
      <Button variant="primary" size="form" busy={isBusy} onClick={() => create(shareState)}>
        {t(isBusy ? 'creating' : shareState ? 'createShared' : 'create')}
      </Button>
    </>
  )
}
