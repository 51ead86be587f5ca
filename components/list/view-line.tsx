'use client'

import { Check, Ellipsis, UsersRound } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCan } from '@/components/shell/desk-user'
import { IconButton } from '@/components/ui/button'
import { toViewQuery } from '@/lib/client/view-queries'
import type { View } from '@/lib/core/view'
import { ViewActions } from './view-actions'

interface ViewLineProps {
  view: View
  current: string
  isExpanded: boolean
  onExpand: (isExpanded: boolean) => void
  onOpened: () => void
  /** It was deleted, and the focus with it. */
  onGone: () => void
}

/** One view: a way to it, whose it is, and what can be done with it. */
export const ViewLine = ({ view, current, isExpanded, onExpand, onOpened, onGone }: ViewLineProps) => {
  const t = useTranslations('list.views')
  const path = usePathname()
  const isAdmin = useCan('admin')
  const isOpen = toViewQuery(view.query, 'table') === current
  const href = view.query === '' ? path : `${path}?${view.query}`
  return (
    <li className="grid">
      <div className="flex items-center gap-1">
        <Link
          href={href}
          prefetch={false}
          scroll={false}
          aria-current={isOpen ? 'true' : undefined}
          onClick={onOpened}
          className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-control px-2 text-body hover:bg-hover tablet:min-h-8"
        >
          <bdi className="min-w-0 truncate" title={view.name}>
            {view.name}
          </bdi>
          <span className="ml-auto flex shrink-0 items-center gap-1.5 text-meta text-text-3">
            {!view.mine && <span className="max-w-24 truncate">{view.owner}</span>}
            {view.shared && <UsersRound size={14} role="img" aria-label={t('isShared')} />}
            {isOpen && <Check aria-hidden size={16} className="text-accent-text" />}
          </span>
        </Link>
        <IconButton
          size="row"
          icon={Ellipsis}
          label={t('more', { name: view.name })}
          aria-expanded={isExpanded}
          onClick={() => onExpand(!isExpanded)}
        />
      </div>
      {isExpanded && (
        <ViewActions
          view={view}
          href={href}
          current={current}
          mayChange={view.mine || isAdmin}
          onDone={() => {
            onGone()
            onExpand(false)
          }}
        />
      )}
    </li>
  )
}
