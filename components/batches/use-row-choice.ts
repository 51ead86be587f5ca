'use client'

import { useState } from 'react'
import type { BatchRow } from '@/lib/core/batch/batch'

/** Rows of which nothing was made. */
export const canRunAgain = ({ outcome }: BatchRow): boolean => outcome === 'failed' || outcome === 'skipped'

/** Rows chosen to run again, by their numbers; the choice outlives paging and filtering. */
export const useRowChoice = () => {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const set = (rows: readonly number[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before)
      for (const row of rows) {
        if (isChosen) after.add(row)
        else after.delete(row)
      }
      return after
    })
  return { chosen, set, clear: () => setChosen(new Set()) }
}

export type RowChoice = ReturnType<typeof useRowChoice>
