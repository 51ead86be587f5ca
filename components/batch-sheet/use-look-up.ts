'use client'

import { useEffect, useRef, useState } from 'react'
import { checkSheet } from '@/lib/client/batch-queries'
import type { SheetUpdate } from '@/lib/client/sheet/sheet-answers'
import type { RemoteSheetDesk } from '@/lib/client/sheet/use-sheet-desk'
import { useStable } from '@/lib/client/use-stable'
import type { CheckedRow } from '@/lib/core/batch/checked-row'

const SETTLE_MS = 300
const AGAIN_MS = 10_000

const nothing = () => ({
  asked: { states: new Set<string>(), remarks: new Set<string>() },
  inUse: { states: new Set<string>(), remarks: new Set<string>() },
})

/** Finds out which states and names of the sheet are in use, each of them once. */
export const useLookUp = (
  desk: RemoteSheetDesk | undefined,
  rows: readonly CheckedRow[] | undefined,
  take: (update: SheetUpdate | null) => void,
) => {
  const found = useRef(nothing())
  const [hasFailed, setFailed] = useState(false)
  const [hubRate, setHubRate] = useState<number>()
  const [round, setRound] = useState(0)
  const [isPaused, setPaused] = useState(false)
  const pause = useRef(false)

  const run = useStable(async () => {
    if (!desk) return
    const { asked, inUse } = found.current
    const all = await desk.asked()
    if (!all) return
    const states = all.states.filter((state) => !asked.states.has(state))
    const remarks = all.remarks.filter((remark) => !asked.remarks.has(remark))
    const isFirst = hubRate === undefined
    if (states.length === 0 && remarks.length === 0 && !isFirst) return
    try {
      const answer = await checkSheet({ states, remarks })
      if (pause.current) return
      for (const state of states) asked.states.add(state)
      for (const remark of remarks) asked.remarks.add(remark)
      for (const state of answer.states) inUse.states.add(state)
      for (const remark of answer.remarks) inUse.remarks.add(remark)
      setHubRate(answer.hubRate)
      setFailed(false)
      take(await desk.learnInUse({ states: [...inUse.states], remarks: [...inUse.remarks] }))
    } catch {
      setFailed(true)
      setTimeout(() => setRound((before) => before + 1), AGAIN_MS)
    }
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the rows have changed, it failed, or goes on
  useEffect(() => {
    if (!desk || !rows || isPaused) return
    const timer = setTimeout(() => void run(), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [desk, rows, round, isPaused, run])

  return {
    hasFailed,
    hubRate,
    /** While it is asked whether to create, rows stay what they are. */
    hold: (isHeld: boolean) => {
      pause.current = isHeld
      setPaused(isHeld)
    },
    /** What was found may be old: all of it is asked for anew. */
    forget: () => {
      found.current = nothing()
      setRound((before) => before + 1)
    },
  }
}
