'use client'

import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import { useErrorWords } from '@/components/ui/use-error-words'
import type { Creation } from '@/lib/core/creation'

const text = 'text-small text-text-2'

/** What happened, or happens next, in a sentence. */
export const CreationStory = ({ creation }: { creation: Creation }) => {
  const t = useTranslations('creations')
  const { status, recovered, temporary, nextLookAt, dismissedAt } = creation
  if (status === 'failed') return <Refusal creation={creation} />
  if (status === 'pending') return <p className={text}>{t('pending')}</p>
  if (status === 'created') return recovered ? <p className={text}>{t('recovered')}</p> : null
  if (dismissedAt) return <p className={text}>{t('dismissed')}</p>
  if (temporary) return <p className={text}>{t('temporary')}</p>
  if (!nextLookAt || Date.parse(nextLookAt) <= Date.now()) return <p className={text}>{t('lookingNow')}</p>
  return <p className={text}>{t.rich('searching', { time: () => <Time key="time" value={nextLookAt} /> })}</p>
}

const Refusal = ({ creation: { problem = 'internal', errcode, errmsg } }: { creation: Creation }) => {
  const { title, action, codes } = useErrorWords({ code: problem, errcode, errmsg })
  return (
    <p className={text} title={errmsg}>
      {title}
      <span className="ml-2 text-text-3">{action}</span>
      {errcode !== undefined && <span className="ml-2 font-mono text-meta text-text-3">{codes}</span>}
    </p>
  )
}
