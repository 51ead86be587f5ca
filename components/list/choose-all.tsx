'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import type { Chosen, Selection } from './use-selection'

/** Chooses all rows of the page, or lets all go. */
export const ChooseAll = ({ items, selection }: { items: readonly Chosen[]; selection: Selection }) => {
  const t = useTranslations('list.select')
  const choosable = items.filter(({ configId }) => configId !== '')
  const chosen = choosable.filter(({ configId }) => selection.has(configId)).length
  const isAll = chosen > 0 && chosen === choosable.length
  return (
    <Checkbox
      aria-label={t('all')}
      checked={isAll}
      indeterminate={chosen > 0 && !isAll}
      onChange={() => selection.set(choosable, !isAll)}
    />
  )
}
