'use client'

import clsx from 'clsx'
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageTitle } from './page-title'

interface PageHeaderProps {
  title: ReactNode
  count?: number | string | undefined
  breadcrumb?: { href: string; label: string } | undefined
  /** Where the arrow before the title leads. */
  back?: string | undefined
  actions?: ReactNode
  badge?: ReactNode
  /** A hairline below: usual where there is a way back. */
  line?: boolean | undefined
}

const phoneActions =
  'max-tablet:[&_[data-words]]:block max-tablet:[&_[data-words]]:sr-only max-tablet:[&_:has(>[data-words])]:w-11 max-tablet:[&_:has(>[data-words])]:px-0 max-tablet:[&_:has(>[data-words]):not(.bg-accent)]:border-transparent max-tablet:[&_:has(>[data-words]):not(.bg-accent)]:shadow-none'

export const PageHeader = ({ title, count, breadcrumb, back, actions, badge, line }: PageHeaderProps) => {
  const t = useTranslations('common')
  const format = useFormatter()
  const parent = breadcrumb?.href ?? back
  const isChild = parent !== undefined
  return (
    <header
      className={clsx(
        'sticky top-0 z-10 flex h-14 shrink-0 items-center gap-3 bg-surface px-4 tablet:px-6 print:hidden',
        (line ?? isChild) && 'border-line border-b',
        isChild && 'max-tablet:px-1',
      )}
    >
      {parent && (
        <Link
          href={parent}
          prefetch={false}
          aria-label={breadcrumb?.label ?? t('back')}
          className={clsx(
            'grid size-11 shrink-0 place-items-center rounded-control text-text-2 hover:bg-hover hover:text-text tablet:-ml-2 tablet:size-8',
            breadcrumb && 'tablet:hidden',
          )}
        >
          <ChevronLeft aria-hidden size={22} strokeWidth={1.75} className="tablet:hidden" />
          <ArrowLeft aria-hidden size={16} strokeWidth={1.75} className="max-tablet:hidden" />
        </Link>
      )}
      {breadcrumb && (
        <nav className="flex shrink-0 items-center gap-2 text-small text-text-2 max-tablet:hidden">
          <Link
            href={breadcrumb.href}
            prefetch={false}
            className="rounded-chip hover:text-text hover:underline"
          >
            {breadcrumb.label}
          </Link>
          <ChevronRight aria-hidden size={14} className="text-text-3" />
        </nav>
      )}
      <div
        className={clsx(
          'flex min-w-0 flex-1 items-baseline gap-3',
          isChild && 'max-tablet:justify-center',
          isChild && !actions && 'max-tablet:pr-14',
        )}
      >
        <PageTitle
          className={isChild ? 'text-section tablet:text-page' : 'text-[24px] leading-8 tablet:text-page'}
        >
          {title}
        </PageTitle>
        {count !== undefined && (
          <span className="shrink-0 text-body text-text-3">
            {typeof count === 'number' ? format.number(count) : count}
          </span>
        )}
        {badge && <span className="shrink-0 self-center">{badge}</span>}
      </div>
      {actions && <div className={clsx('flex shrink-0 items-center gap-2', phoneActions)}>{actions}</div>}
    </header>
  )
}
