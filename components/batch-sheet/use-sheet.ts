'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useDeskUser } from '@/components/shell/desk-user'
import { namesQuery } from '@/lib/client/directory-queries'
import type { SheetAnswer, SheetMeta, SheetUpdate } from '@/lib/client/sheet/sheet-answers'
import { useSheetDesk } from '@/lib/client/sheet/use-sheet-desk'
import { useStable } from '@/lib/client/use-stable'
import type { CheckedRow } from '@/lib/core/batch/checked-row'
import type { SheetChange } from '@/lib/core/batch/sheet-change'
import type { MemberPatterns } from '@/lib/core/batch/tabulate-members'
import { say } from '@/lib/core/contact-way/issue-code'
import type { Member } from '@/lib/core/directory'
import { useLookUp } from './use-look-up'

export interface OpenSheet {
  meta: SheetMeta
  rows: readonly CheckedRow[]
}

/** The sheet of this page: where it comes from, what is changed in it, what it comes to. */
export const useSheet = () => {
  const { id: userId } = useDeskUser()
  const desk = useSheetDesk(userId)
  /** Null where there is none, undefined until that is known. */
  const [sheet, setSheet] = useState<OpenSheet | null>()
  const [restored, setRestored] = useState<number | null>(null)
  const [isReading, setReading] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const known = useRef(new Map<number, CheckedRow>())

  const take = useStable((update: SheetUpdate | null) => {
    if (update === null) return setSheet(null)
    for (const row of update.changed) known.current.set(row.line, row)
    const rows = update.lines.flatMap((line) => known.current.get(line) ?? [])
    setSheet({ meta: update.meta, rows })
  })

  /** An answer that came after the sheet had gone says nothing. */
  const takeNew = useStable((update: SheetUpdate | null) => {
    if (update) take(update)
  })

  useEffect(() => {
    void desk?.resume().then((update) => {
      take(update)
      setRestored(update?.meta.savedAt ?? null)
    })
  }, [desk, take])

  const { data: names, isError: hasNoNames } = useQuery(namesQuery)
  useEffect(() => {
    if (!desk || !(names || hasNoNames)) return
    const pairs = names && {
      members: [...names.members],
      departments: [...names.departments],
      isComplete: names.isComplete,
    }
    void desk.learnNames(pairs ?? null).then(takeNew)
  }, [desk, names, hasNoNames, takeNew])

  /** A cell shows at once what was written into it; the worker says what it comes to. */
  const showWritten = ({ line, column, text }: Extract<SheetChange, { kind: 'write' }>) => {
    const row = known.current.get(line)
    if (!sheet || !row) return
    const written = { ...row, cells: row.cells.with(column, text) }
    known.current.set(line, written)
    setSheet({ ...sheet, rows: sheet.rows.map((one) => (one.line === line ? written : one)) })
  }

  const lookUp = useLookUp(desk, sheet?.rows, takeNew)

  const open = async (read: Promise<SheetAnswer>) => {
    setReading(true)
    setRefusal(undefined)
    try {
      const answer = await read
      if ('refused' in answer) setRefusal(say(answer.refused, answer.values))
      else {
        take(answer)
        setRestored(null)
      }
    } catch {
      setRefusal(say('sheet_unreadable'))
    } finally {
      setReading(false)
    }
  }

  return {
    desk,
    sheet,
    names,
    /** When the sheet was kept that was found at the start; milliseconds since 1970. */
    restored,
    isReading,
    /** Why the last source was not taken, packed. */
    refusal,
    lookUp,
    take,
    openFile: (file: File) => desk && open(desk.openFile(file)),
    openPasted: (text: string) => desk && open(desk.openPasted(text)),
    openMembers: (members: Member[], patterns: MemberPatterns) =>
      desk && open(desk.openMembers(members, patterns)),
    change: (change: SheetChange) => {
      if (change.kind === 'write') showWritten(change)
      void desk?.change(change).then(takeNew)
    },
    undo: () => void desk?.undo().then(takeNew),
    takeOver: () => {
      // The other tab may have sent some of it.
      lookUp.forget()
      void desk?.takeOver().then(take)
    },
    reload: () => {
      lookUp.forget()
      void desk?.resume().then(take)
    },
    discard: () =>
      void desk?.discard().then(() => {
        take(null)
        setRestored(null)
      }),
    refuse: setRefusal,
  }
}

export type Sheet = ReturnType<typeof useSheet>
