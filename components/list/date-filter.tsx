'use client'

import { Check } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { DAY_MS, dayOf, rangeStart } from '@/lib/core/calendar'
import { FilterButton } from './filter-button'

const PRESET_DAYS = [7, 30, 90, 365] as const

interface DateFilterProps {
  from: string
  to: string
  onChange: (range: { from: string; to: string }) => void
}

const startOfLast = (days: number) => dayOf(Date.now() - (days - 1) * DAY_MS)

const useRangeWords = () => {
  const t = useTranslations('list.date')
  const format = useFormatter()
  const day = (value: string) =>
    format.dateTime(rangeStart(value), { year: 'numeric', month: '2-digit', day: '2-digit' })
  return ({ from, to }: { from: string; to: string }): string | undefined => {
    if (!from && !to) return undefined
    const preset = to === '' ? PRESET_DAYS.find((days) => startOfLast(days) === from) : undefined
    if (preset) return t('lastDays', { days: preset })
    if (from && to) return t('between', { from: day(from), to: day(to) })
    return from ? t('since', { from: day(from) }) : t('until', { to: day(to) })
  }
}

/** Creation date: presets, or a first and a last day. */
export const DateFilter = ({ from, to, onChange }: DateFilterProps) => {
  const t = useTranslations('list.date')
  const words = useRangeWords()
  return (
    <FilterButton
      name={t('name')}
      chosen={words({ from, to })}
      onClear={() => onChange({ from: '', to: '' })}
    >
      {(close) => (
        <div className="grid w-64 gap-1 p-1">
          {PRESET_DAYS.map((days) => {
            const range = { from: startOfLast(days), to: '' }
            const isChosen = from === range.from && to === ''
            return (
              <button
                key={days}
                type="button"
                aria-pressed={isChosen}
                onClick={() => {
                  onChange(range)
                  close()
                }}
                className="flex h-11 items-center justify-between rounded-control px-2 text-body hover:bg-hover tablet:h-8"
              >
                {t('lastDays', { days })}
                {isChosen && <Check aria-hidden size={16} className="text-accent-text" />}
              </button>
            )
          })}
          <OwnRange
            key={`${from}:${to}`}
            from={from}
            to={to}
            onApply={(range) => {
              onChange(range)
              close()
            }}
          />
        </div>
      )}
    </FilterButton>
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
