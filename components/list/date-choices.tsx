'use client'

import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { PRESET_DAYS, startOfLast } from './use-range-words'

interface DateChoicesProps {
  from: string
  to: string
  onChange: (range: { from: string; to: string }) => void
}

/** Creation date: presets, or a first and a last day. */
export const DateChoices = ({ from, to, onChange }: DateChoicesProps) => {
  const t = useTranslations('list.date')
  return (
    <div className="grid w-64 gap-1 p-1">
      {PRESET_DAYS.map((days) => {
        const range = { from: startOfLast(days), to: '' }
        const isChosen = from === range.from && to === ''
        return (
          <button
            key={days}
            type="button"
            aria-pressed={isChosen}
            onClick={() => onChange(range)}
            className="flex h-11 items-center justify-between rounded-control px-2 text-body hover:bg-hover tablet:h-8"
          >
            {t('lastDays', { days })}
            {isChosen && <Check aria-hidden size={16} className="text-accent-text" />}
          </button>
        )
      })}
      <OwnRange key={`${from}:${to}`} from={from} to={to} onApply={onChange} />
    </div>
  )
}

interface OwnRangeProps {
  from: string
  to: string
  onApply: (range: { from: string; to: string }) => void
}

const OwnRange = ({ from, to, onApply }: OwnRangeProps) => {
  const t = useTranslations('list')
  const id = useId()
  const [first, setFirst] = useState(from.slice(0, 10))
  const [last, setLast] = useState(to.slice(0, 10))
  const isBackwards = first !== '' && last !== '' && last < first
  const field = 'h-11 min-w-0 rounded-control border border-control bg-surface px-2 text-small tablet:h-8'
  return (
    <form
      className="grid gap-2 border-line border-t px-2 pt-3 pb-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBackwards) onApply({ from: first, to: last })
      }}
    >
      <div className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-2 text-small text-text-2">
        <label htmlFor={`${id}-from`}>{t('date.from')}</label>
        <input
          id={`${id}-from`}
          type="date"
          value={first}
          onChange={(event) => setFirst(event.target.value)}
          className={field}
        />
        <label htmlFor={`${id}-to`}>{t('date.to')}</label>
        <input
          id={`${id}-to`}
          type="date"
          value={last}
          aria-invalid={isBackwards}
          aria-describedby={isBackwards ? `${id}-error` : undefined}
          onChange={(event) => setLast(event.target.value)}
          className={field}
        />
      </div>
      {isBackwards && (
        <p id={`${id}-error`} role="alert" className="text-hint text-bad">
          {t('date.order')}
        </p>
      )}
      <Button type="submit" size="row" className="justify-self-end">
        {t('filter.apply')}
      </Button>
    </form>
  )
}
