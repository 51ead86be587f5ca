'use client'

import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import type { ListFilter } from './list-filter'
import { useRangeWords } from './use-range-words'

const DateChoices = lazy(() => import('./date-choices').then((choices) => ({ default: choices.DateChoices })))

interface Range {
  from: string
  to: string
}

/** The days on which codes were created; `isUsual` where nobody chose them, so that there is nothing to clear. */
export const useDateFilter = (
  { from, to }: Range,
  onChange: (range: Range) => void,
  { isUsual = false } = {},
): ListFilter => {
  const t = useTranslations('list.date')
  const rangeWords = useRangeWords()
  return {
    id: 'date',
    name: t('name'),
    chosen: rangeWords({ from, to }),
    onClear: isUsual ? undefined : () => onChange({ from: '', to: '' }),
    choices: (close) => (
      <DateChoices
        from={from}
        to={to}
        onChange={(range) => {
          onChange(range)
          close()
        }}
      />
    ),
  }
}
