'use client'
import { ArrowRight, CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Dot } from '@/components/ui/separator-dot'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { judgeForm } from '@/lib/core/contact-way/form-issues'
import { visibleErrorPaths } from './focus-field'
import { temporaryOf, useSummarySentence } from './use-form-words'

interface SummaryBarProps {
  /** When and whether the draft was kept. */
  draftWords: string | undefined
  onFirstError: (path: string) => void
}

/** What would be made, what follows from it, and the one button. */
export const SummaryBar = ({ draftWords, onFirstError }: SummaryBarProps) => {
  const t = useTranslations('form.summary')
  const { control } = useFormContext<ContactWayForm>()
  const form = useWatch({ control }) as ContactWayForm
  const { errors } = useFormState({ control })
  const sentence = useSummarySentence(form)
  const wrong = visibleErrorPaths(errors)
  const first = wrong[0]
  const complete = judgeForm(form).ok
  const temporary = temporaryOf(form)
  const facts = [
    t(form.skip_verify ? 'noVerify' : 'verify'),
    ...(temporary ? [t(temporary.unionid ? 'oneCustomer' : 'anyCustomer')] : []),
    t('forever'),
    ...(draftWords === undefined ? [] : [draftWords]),
  ]
  return (
    <section
      aria-label={t('label')}
      className="sticky bottom-0 z-20 flex flex-col gap-2 border-line border-t bg-surface px-4 pt-3 pb-[max(12px,env(safe-area-inset-bottom))] tablet:h-16 tablet:flex-row tablet:items-center tablet:gap-3 tablet:px-6 tablet:py-0 rail:px-10"
    >
      <div className="flex min-w-0 flex-1 items-center gap-3">
        {first === undefined ? (
          <StateIcon complete={complete} words={t(complete ? 'ready' : 'incomplete')} />
        ) : (
          <CircleAlert aria-hidden size={20} strokeWidth={1.75} className="shrink-0 text-bad" />
        )}
        <div className="min-w-0 flex-1">
          <p className="flex min-w-0 items-baseline gap-2 text-body text-text max-tablet:items-start">
            {first !== undefined && (
              <button
                type="button"
                onClick={() => onFirstError(first)}
                className="shrink-0 rounded-chip text-bad underline underline-offset-2"
              >
                {t('toMend', { count: wrong.length })}
              </button>
            )}
            <span className="max-tablet:line-clamp-2 tablet:truncate">{sentence}</span>
          </p>
          <p className="hidden items-center truncate text-hint text-text-3 tablet:flex">
            {facts.map((fact, at) => (
              <span key={fact} className="flex items-center truncate">
                {at > 0 && <Dot />}
                {fact}
              </span>
            ))}
          </p>
        </div>
      </div>
      <Button
        type="submit"
        variant="primary"
        size="form"
        trailingIcon={ArrowRight}
        className="max-tablet:h-12"
      >
        {t('create')}
      </Button>
    </section>
  )
}

const StateIcon = ({ complete, words }: { complete: boolean; words: string }) => {
  const Icon = complete ? CircleCheck : CircleDashed
  return (
    <span className={`shrink-0 ${complete ? 'text-ok' : 'text-text-3'}`}>
      <Icon aria-hidden size={20} strokeWidth={1.75} />
      <span className="sr-only">{words}</span>
    </span>
  )
}
