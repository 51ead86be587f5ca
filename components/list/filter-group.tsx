'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** What narrows the list, apart from the heads of the same names that sort it. */
export const FilterGroup = ({ children }: { children: ReactNode }) => {
  const t = useTranslations('list.filter')
  return (
    <fieldset aria-label={t('group')} className="contents">
      {children}
    </fieldset>
  )
}
