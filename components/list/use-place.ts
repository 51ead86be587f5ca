'use client'

import { useMemo, useRef } from 'react'
import { cameBack, forgetArrival, type ListPlace, recallPlace, rememberPlace } from '@/lib/client/list-memory'
import type { RowsProps } from './rows-props'

interface PlaceOptions extends Pick<RowsProps<unknown>, 'list' | 'resetKey'> {
  drawn: ListPlace['drawn']
}

/** Where one is among the rows: kept while one is there, and found again on coming back. */
export const usePlace = ({ list, resetKey, drawn }: PlaceOptions) => {
  const latest = useRef({ resetKey })
  latest.current.resetKey = resetKey
  return useMemo(() => {
    const known = typeof window === 'undefined' ? undefined : recallPlace(list, latest.current.resetKey)
    let isRestored = false
    let active = known?.active ?? 0
    const write = (box: HTMLElement) =>
      rememberPlace(list, { rows: latest.current.resetKey, drawn, top: box.scrollTop, active })
    return {
      /** The place to begin at, when the same rows were drawn the same way. */
      first: known?.drawn === drawn ? known : undefined,
      /** Once, when the rows are there: where to go. */
      restore: (isReady: boolean) => {
        if (isRestored || !isReady) return undefined
        isRestored = true
        const isReturn = cameBack()
        forgetArrival()
        return known && { active: known.active, top: known.drawn === drawn ? known.top : undefined, isReturn }
      },
      keep: (box: HTMLElement | null, row: number) => {
        active = row
        if (!box) return undefined
        const onScroll = () => {
          if (isRestored) write(box)
        }
        onScroll()
        box.addEventListener('scroll', onScroll, { passive: true })
        return () => box.removeEventListener('scroll', onScroll)
      },
    }
  }, [list, drawn])
}
