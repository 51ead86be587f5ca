'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleQuestionMark } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Fact, Facts } from '@/components/ui/facts'
import { creationQuery } from '@/lib/client/creation-queries'
import type { CreationStep, MadeCode } from './use-creation'
import { temporaryOf } from './use-form-words'

const LOOK_EVERY_MS = 3_000

type UnknownStep = Extract<CreationStep, { step: 'unknown' }>

/** The journal's line, looked at again until it knows; temporary codes can never be looked up. */
const useResolution = ({ creationId, values }: UnknownStep) =>
  useQuery({
    ...creationQuery(creationId),
    enabled: temporaryOf(values) === undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.status === 'created' || data?.status === 'failed' ? false : LOOK_EVERY_MS,
  }).data

interface UnknownOutcomeProps {
  step: UnknownStep
  onFound: (outcome: MadeCode) => void
}

/** Nobody knows yet whether the code exists: amber, and what is being looked for. */
export const UnknownOutcome = ({ step, onFound }: UnknownOutcomeProps) => {
  const t = useTranslations('form.unknown')
  const resolution = useResolution(step)
  const isTemporary = temporaryOf(step.values) !== undefined
  useEffect(() => {
    if (resolution?.status !== 'created' || resolution.config_id === null) return
    const { config_id: configId, state, createdAt } = resolution
    onFound({ configId, state, warnings: [], recovered: true, at: new Date(createdAt) })
  }, [resolution, onFound])
  return (
    <div className="flex flex-col gap-4" aria-live="polite">
      {resolution?.status === 'failed' ? (
        <p className="text-body text-text">{t('failedAfterAll')}</p>
      ) : (
        <Banner
          tone="warn"
          place="local"
          icon={CircleQuestionMark}
          title={t(isTemporary ? 'temporary' : 'text')}
        >
          {isTemporary ? undefined : t('searching')}
        </Banner>
      )}
      <Facts>
        <Fact label={t('stateLabel')}>
          <span className="font-mono">{step.state}</span>
        </Fact>
      </Facts>
    </div>
  )
}

interface UnknownFooterProps {
  step: UnknownStep
  onClose: () => void
  onAnother: () => void
  onRepeat: () => void
}

/** No button to create again while a second code could come of it. */
export const UnknownFooter = ({ step, onClose, onAnother, onRepeat }: UnknownFooterProps) => {
  const t = useTranslations('form')
  const resolution = useResolution(step)
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <>
      <Button ref={close} size="form" onClick={onClose}>
        {t('confirm.close')}
      </Button>
      {temporaryOf(step.values) && (
        <Button variant="primary" size="form" onClick={onAnother}>
          {t('unknown.again')}
        </Button>
      )}
      {resolution?.status === 'failed' && (
        <Button variant="primary" size="form" onClick={onRepeat}>
          {t('confirm.backToForm')}
        </Button>
      )}
    </>
  )
}
