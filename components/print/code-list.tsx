'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/button'
import type { PrintCode } from './use-print-codes'

/** What is on the sheet, each removable. */
export const CodeList = ({
  codes,
  onRemove,
}: {
  codes: readonly PrintCode[]
  onRemove: (id: string) => void
}) => {
  const t = useTranslations('print.list')
  return (
    <section className="border-t border-line pt-5">
      <h2 className="mb-2 text-body font-semibold">{t('title')}</h2>
      <ul className="max-h-64 overflow-y-auto">
        {codes.map(({ id, remark }) => (
          <li key={id} className="flex items-center justify-between gap-2">
            <span className="truncate text-small" title={remark || id}>
              <bdi>{remark || t('unnamed')}</bdi>
            </span>
            <IconButton
              size="row"
              variant="ghost"
              icon={X}
              label={t('remove', { remark: remark || id })}
              onClick={() => onRemove(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
