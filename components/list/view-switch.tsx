'use client'

import { LayoutGrid, Rows3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Segmented } from '@/components/ui/segmented'
import type { ListView } from '@/lib/core/list-look'

export interface ViewSwitchProps {
  view: ListView
  onView: (view: ListView) => void
}

/** Rows to read, or codes to look at. */
export const ViewSwitch = ({ view, onView }: ViewSwitchProps) => {
  const t = useTranslations('list.view')
  return (
    <Segmented
      label={t('name')}
      value={view}
      className="shrink-0 [&>label]:flex-none"
      onValueChange={onView}
      items={[
        { value: 'table', label: t('table'), icon: Rows3, hideLabelBelowWide: true },
        { value: 'gallery', label: t('gallery'), icon: LayoutGrid, hideLabelBelowWide: true },
      ]}
    />
  )
}
