'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, Suspense, useState } from 'react'
import { ErrorState } from '@/components/ui/error-state'
import { useDelayed } from '@/components/ui/skeleton'
import type { Selection } from '@/lib/client/selection'
import type { ListName } from '@/lib/core/list-look'
import type { RowsProps } from './rows-props'

interface ListViewProps<Item> {
  list: ListName
  page: UseQueryResult<{ items: Item[]; total: number; page: number; pageSize: number }>
  idOf: (item: Item) => string
  selection: Selection
  openId?: string
  resetKey: string
  /** Instead of no rows. */
  none: ReactNode
  /** Draws the rows; fetched when it is first drawn. */
  children: (rows: RowsProps<Item>) => ReactNode
  onPeek: (configId: string) => void
  onOpen: (configId: string) => void
}

const NOTHING: never[] = []

/** The rows of a list in their four states. */
export const ListView = <Item,>(props: ListViewProps<Item>) => {
  const { list, page, idOf, selection, openId = '', resetKey, none, children, onPeek, onOpen } = props
  const showSkeleton = useDelayed(150)
  const items = page.data?.items ?? NOTHING
  // The rows of another search stay in their place until the new ones are there.
  const [shownKey, setShownKey] = useState(resetKey)
  if (shownKey !== resetKey && !page.isPlaceholderData) setShownKey(resetKey)

  if (page.error && !page.data) {
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        <ErrorState error={page.error} onRetry={() => void page.refetch()} />
      </div>
    )
  }
  if (page.data && items.length === 0) {
    return <div className="min-h-0 flex-1 overflow-y-auto">{none}</div>
  }
  return (
    <Suspense fallback={<div className="min-h-0 flex-1" aria-busy />}>
      {children({
        list,
        items,
        ids: items.map(idOf),
        selection,
        total: page.data?.total,
        first: page.data ? (page.data.page - 1) * page.data.pageSize + 1 : 1,
        isLoading: page.isPending && showSkeleton,
        isBusy: page.isPending || page.isPlaceholderData,
        openId,
        resetKey: shownKey,
        onPeek,
        onOpen,
      })}
    </Suspense>
  )
}
