'use client'

import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCan } from '@/components/shell/desk-user'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import { useErrorWords } from '@/components/ui/use-error-words'
import type { BatchSummary } from '@/lib/core/batch/batch'
import { useMove } from './use-move'

/** Why a batch does not go on by itself: what stopped it and who can do what, or that somebody paused it. */
export const BatchNotice = ({ batch }: { batch: BatchSummary }) => {
  const t = useTranslations('batches')
  if (batch.status === 'stopped') return <Stopped batch={batch} />
  if (batch.status !== 'paused') return null
  return (
    <div className="px-4 pb-5 tablet:px-6">
      <Banner place="local" tone="info" icon={Pause} title={t('paused.title')}>
        {t('paused.text')}
      </Banner>
    </div>
  )
}

const Stopped = ({
  batch: { id, counts, problem = 'internal', errcode, errmsg },
}: {
  batch: BatchSummary
}) => {
  const t = useTranslations('batches')
  const mayAct = useCan('editor')
  const { mutate, isPending, error } = useMove(id)
  const { title, action, who, codes } = useErrorWords({ code: problem, errcode, errmsg })
  return (
    <div className="grid gap-3 px-4 pb-5 tablet:px-6">
      <Banner
        place="local"
        tone="bad"
        title={t('stopped.title', { reason: title })}
        action={
          mayAct && (
            <Button icon={Play} busy={isPending} onClick={() => mutate('resume')}>
              {t('action.resume')}
            </Button>
          )
        }
      >
        <span className="block">{t('stopped.text', { action, waiting: counts.pending })}</span>
        <span className="block">
          {t('stopped.who', { who })}
          <span className="ml-3 font-mono text-meta text-text-3" title={errmsg}>
            {codes}
          </span>
        </span>
      </Banner>
      {error && <InlineError error={error} />}
    </div>
  )
}
