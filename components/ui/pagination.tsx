'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from './button'
import { Select } from './select'

const usualSizes = [50, 100, 200, 500, 1000] as const

interface PaginationProps {
  page: number
  pageSize: number
  total: number
  onPage: (page: number) => void
  onPageSize: (pageSize: number) => void
  sizes?: readonly number[] | undefined
}

/** Pages count from 1. */
export const Pagination = ({
  page,
  pageSize,
  total,
  onPage,
  onPageSize,
  sizes = usualSizes,
}: PaginationProps) => {
  const t = useTranslations('common.pages')
  const from = (page - 1) * pageSize + 1
  const to = Math.min(page * pageSize, total)
  return (
    <nav aria-label={t('label')} className="flex min-w-0 items-center gap-3 text-small text-text-2">
      <span className="truncate">
        {total === 0 || from > total ? t('none') : t('range', { from, to, total })}
      </span>
      <Select
        size="bar"
        aria-label={t('sizeLabel')}
        className="max-tablet:hidden"
        value={pageSize}
        onChange={(event) => onPageSize(Number(event.target.value))}
      >
        {sizes.map((size) => (
          <option key={size} value={size}>
            {t('size', { size })}
          </option>
        ))}
      </Select>
      <span className="flex gap-2">
        <IconButton
          variant="secondary"
          icon={ChevronLeft}
          label={t('previous')}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        />
        <IconButton
          variant="secondary"
          icon={ChevronRight}
          label={t('next')}
          disabled={page * pageSize >= total}
          onClick={() => onPage(page + 1)}
        />
      </span>
    </nav>
  )
}
