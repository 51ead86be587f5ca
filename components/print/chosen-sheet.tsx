'use client'

import { useSyncExternalStore } from 'react'
import { useLastPrintIds } from '@/components/code/print-list'
import type { SheetOptions } from '@/lib/core/sheet/options'
import { EmptySheet } from './empty-sheet'
import { PrintDesk } from './print-desk'
import { MAX_PRINT_IDS } from './print-ids'

const never = () => () => {}

/** The codes that were chosen last in this browser, more than an address can hold: a screenful is shown. */
export const ChosenSheet = ({ asked }: { asked: SheetOptions }) => {
  const ids = useLastPrintIds()
  const isMounted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!isMounted) return null
  if (ids.length === 0) return <EmptySheet />
  return (
    <PrintDesk
      ids={ids.slice(0, MAX_PRINT_IDS)}
      beyond={ids.slice(MAX_PRINT_IDS)}
      invalid={[]}
      dropped={0}
      asked={asked}
    />
  )
}
