'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import type { Selection } from '@/lib/client/selection'

/** Chooses all rows of the page, or lets all go. */
export const ChooseAll = ({ ids, selection }: { ids: readonly string[]; selection: Selection }) => {
  const t = useTranslations('list.select')
  const choosable = ids.filter((id) => id !== '')
  const chosen = choosable.filter(selection.has).length
  const isAll = chosen > 0 && chosen === choosable.length
  return (
    <Checkbox
      aria-label={t('all')}
      checked={isAll}
      disabled={choosable.length === 0}
      indeterminate={chosen > 0 && !isAll}
      onChange={() => selection.set(choosable, !isAll)}
    />
  )
}
