'use client'

import { useTranslations } from 'next-intl'
import type { ListFilter } from './list-filter'
import { OneOf } from './one-of'

export type Missing = '' | 'with' | 'only'

/** Codes that the Hub no longer lists: left out, among the others, or alone. */
export const useMissingFilter = (value: Missing, onChange: (value: Missing) => void): ListFilter => {
  const t = useTranslations('list.missing')
  return {
    id: 'missing',
    name: t('name'),
    chosen: value === '' ? undefined : t(value),
    onClear: () => onChange(''),
    choices: (close) => (
      <OneOf
        value={value}
        items={(['', 'with', 'only'] as const).map((one) => ({ value: one, label: t(one || 'without') }))}
        onChange={(next) => {
          onChange(next)
          close()
        }}
      />
    ),
  }
}
