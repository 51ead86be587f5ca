'use client'
import { Download, Printer } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { CodePaper } from '@/components/code/code-paper'
import { Verdict } from '@/components/code/verdict'
import { Banner } from '@/components/ui/banner'
import { Button, LinkButton } from '@/components/ui/button'
import { CopyValue } from '@/components/ui/copy'
import { Fact, Facts } from '@/components/ui/facts'
import { toSeconds } from '@/lib/core/contact-way/duration'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import type { MadeCode } from './use-creation'
import { temporaryOf } from './use-form-words'
import { useMoment } from './use-words'

const quiet =
  'flex min-h-11 cursor-pointer items-center rounded-chip text-body text-accent-text hover:underline tablet:min-h-6'

interface CreatedOutcomeProps {
  values: ContactWayForm
  outcome: MadeCode
  onAnother: () => void
}

/** The code that now exists: its picture, its ids, and what to do with it. */
export const CreatedOutcome = ({ values, outcome, onAnother }: CreatedOutcomeProps) => {
  const t = useTranslations('form.created')
  const moment = useMoment()
  const open = useRef<HTMLAnchorElement>(null)
  const download = useRef<HTMLAnchorElement>(null)
  useEffect(() => (download.current ?? open.current)?.focus(), [])
  const { configId, state, warnings, recovered, at } = outcome
  const id = encodeURIComponent(configId)
  const hasPicture = values.placement.scene === 2
  const temporary = temporaryOf(values)
  const dies = temporary && new Date(at.getTime() + (toSeconds(temporary.expires) ?? 0) * 1000)
  return (
    <div className="grid gap-6 tablet:grid-cols-[224px_minmax(0,1fr)]">
      <div className="flex flex-col gap-3">
        {hasPicture ? (
          <>
            <CodePaper configId={configId} remark={values.remark} />
            <Verdict configId={configId} />
          </>
        ) : (
          <p className="rounded-card border border-line bg-subtle p-4 text-body text-text-2">
            {t('noPicture')}
          </p>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Facts>
          <Fact label={t('state')}>
            <CopyValue value={state} label={t('state')} mono truncate />
          </Fact>
          <Fact label={t('configId')}>
            <CopyValue value={configId} label={t('configId')} mono truncate />
          </Fact>
          {dies && <Fact label={t('expires')}>{moment(dies)}</Fact>}
        </Facts>
        {recovered && <Banner tone="ok" place="local" title={t('recovered')} />}
        {temporary && <Banner tone="warn" place="local" title={t('downloadNow')} />}
        {warnings.map((warning) => (
          <Banner key={warning} tone="warn" place="local" title={t(`warnings.${warning}`)} />
        ))}
        <div className="flex flex-wrap gap-2">
          {hasPicture && (
            <>
              <Button asChild variant="primary" size="form" icon={Download} className="flex-1">
                <a
                  ref={download}
                  href={`/api/contact-ways/${id}/qr-code?format=png&sizeMm=40&dpi=300`}
                  download
                >
                  {t('download')}
                </a>
              </Button>
              <LinkButton href={`/print?ids=${id}`} size="form" icon={Printer}>
                {t('print')}
              </LinkButton>
            </>
          )}
        </div>
        <div className="flex flex-wrap gap-x-4">
          <Link ref={open} href={`/contact-ways/${id}`} className={quiet}>
            {t('open')}
          </Link>
          <button type="button" onClick={onAnother} className={quiet}>
            {t('another')}
          </button>
        </div>
      </div>
    </div>
  )
}
