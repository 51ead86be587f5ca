'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { type Duration, durationUnits, toSeconds } from '@/lib/core/contact-way/duration'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { useIssueWords } from './use-issue-words'
import { useDurationWords } from './use-words'

interface DurationFieldProps {
  name: 'temporary.expires' | 'temporary.chat'
  label: string
  hint: ReactNode
  quick: readonly Duration[]
}

const parseAmount = (text: string): number | undefined => {
  const amount = Number(text)
  return text.trim() === '' || Number.isNaN(amount) ? undefined : amount
}

/** A number with its unit in one frame, and the usual values beside it. */
export const DurationField = ({ name, label, hint, quick }: DurationFieldProps) => {
  const t = useTranslations('form')
  const speak = useDurationWords()
  const words = useIssueWords()
  const { control, trigger } = useFormContext<ContactWayForm>()
  const { field, fieldState } = useController({ control, name })
  const value: Duration = field.value ?? { unit: 'days' }
  const error = words(fieldState.error?.message)
  const change = (next: Duration) => {
    field.onChange(next)
    if (fieldState.invalid) void trigger(name)
  }
  return (
    <div data-field={name}>
      <Field label={label} hint={hint} error={error}>
        {(ids) => (
          <div className="flex flex-wrap items-center gap-2">
            <div
              className={`flex h-12 w-full items-center rounded-control border bg-surface focus-within:ring-3 tablet:h-9 tablet:w-[134px] ${
                fieldState.invalid
                  ? 'border-bad-solid focus-within:ring-bad-tint'
                  : 'border-control focus-within:border-accent-text focus-within:ring-accent-tint'
              }`}
            >
              <input
                {...ids}
                type="number"
                inputMode="decimal"
                min={0}
                step="any"
                value={value.amount ?? ''}
                onChange={(event) => change({ unit: value.unit, amount: parseAmount(event.target.value) })}
                onBlur={field.onBlur}
                className="h-full min-w-0 flex-1 appearance-none bg-transparent px-3 text-body text-text not-forced-colors:focus-visible:outline-none [&::-webkit-inner-spin-button]:appearance-none"
              />
              <span aria-hidden className="h-4 w-px bg-line-2" />
              <select
                aria-label={`${label} · ${t('temporary.unit')}`}
                value={value.unit}
                onChange={(event) => {
                  const unit = durationUnits.find((one) => one === event.target.value) ?? 'days'
                  change({ ...value, unit })
                }}
                className="h-full rounded-control bg-surface px-2 text-small text-text-2 not-forced-colors:outline-none focus-visible:text-accent-text"
              >
                {durationUnits.map((unit) => (
                  <option key={unit} value={unit}>
                    {t(`units.${unit}`)}
                  </option>
                ))}
              </select>
            </div>
            {quick.map((one) => {
              const chosen = toSeconds(one) === toSeconds(value)
              return (
                <button
                  key={`${one.amount}${one.unit}`}
                  type="button"
                  aria-pressed={chosen}
                  aria-label={t('temporary.quick', { duration: speak(one) ?? '' })}
                  onClick={() => change(one)}
                  className={`h-11 rounded-control border px-2.5 text-small tablet:h-7 ${
                    chosen
                      ? 'border-accent-tint bg-accent-tint text-accent-text'
                      : 'border-line-2 text-text-2 hover:bg-hover'
                  }`}
                >
                  {speak(one)}
                </button>
              )
            })}
          </div>
        )}
      </Field>
    </div>
  )
}
