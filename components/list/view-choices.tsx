'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { InlineError } from '@/components/ui/error-state'
import { viewsQuery } from '@/lib/client/view-queries'
import type { ListName } from '@/lib/core/list-look'
import { KeepView } from './keep-view'
import { ViewLine } from './view-line'

interface ViewChoicesProps {
  list: ListName
  /** The address of the list as it is now. */
  current: string
  onClose: () => void
}

/** The views to open, and a place to keep the list as it is now. */
export const ViewChoices = ({ list, current, onClose }: ViewChoicesProps) => {
  const t = useTranslations('list.views')
  const { data, error, refetch } = useQuery(viewsQuery(list))
  const [shown, setShown] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  return (
    <div ref={box} tabIndex={-1} className="grid w-80 gap-2 p-1 outline-none">
      {error && !data && <InlineError error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="px-2 pt-1 text-small text-text-3">{t('none')}</p>}
      <ul className="grid max-h-80 overflow-y-auto overscroll-contain">
        {data?.items.map((view) => (
          <ViewLine
            key={view.id}
            view={view}
            current={current}
            isExpanded={shown === view.id}
            onExpand={(isExpanded) => setShown(isExpanded ? view.id : undefined)}
            onOpened={onClose}
            onGone={() => box.current?.focus()}
          />
        ))}
      </ul>
      <KeepView list={list} query={current} />
    </div>
  )
}
