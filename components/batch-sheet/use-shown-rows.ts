'use client'

import { useMemo, useState } from 'react'
import type { CheckedRow } from '@/lib/core/batch/checked-row'
import {
  type CellPlace,
  countRows,
  fitsFilter,
  groupIssues,
  type IssueKind,
  nextIssue,
  type RowFilter,
} from './sheet-issues'
import type { Target } from './use-grid'

/** Rows that are shown: those that fitted when they were chosen, so that a row put right does not vanish at once. */
interface Shown {
  filter?: RowFilter
  kind?: IssueKind
  lines: ReadonlySet<number>
}

/** Which rows of the sheet are shown, how many come to what, and the way from one problem to the next. */
export const useShownRows = (rows: readonly CheckedRow[], width: number) => {
  const [shown, setShown] = useState<Shown>()
  const [target, setTarget] = useState<Target>()
  const counts = useMemo(() => countRows(rows), [rows])
  const kinds = useMemo(() => groupIssues(rows), [rows])
  const shownRows = useMemo(
    () => (shown ? rows.filter(({ line }) => shown.lines.has(line)) : rows),
    [rows, shown],
  )

  const showOnly = (fits: (row: CheckedRow) => boolean, chosen: Omit<Shown, 'lines'>) => {
    const fitting = rows.filter(fits)
    setShown({ ...chosen, lines: new Set(fitting.map(({ line }) => line)) })
    return fitting
  }
  const chooseKind = (kind: IssueKind) => {
    const lines = new Set(kind.lines)
    const fitting = showOnly(({ line }) => lines.has(line), { kind })
    const own = fitting.map((row) => ({
      ...row,
      issues: row.issues.filter(({ code }) => code === kind.code),
    }))
    const place = nextIssue(own, width, undefined, 1)
    if (place) setTarget({ place })
  }
  const isChosen = ({ code, path }: IssueKind) => shown?.kind?.code === code && shown.kind.path === path

  return {
    shown,
    rows: shownRows,
    counts,
    kinds,
    target,
    showAll: () => setShown(undefined),
    chooseFilter: (filter: RowFilter | undefined) =>
      filter ? void showOnly((row) => fitsFilter(row, filter), { filter }) : setShown(undefined),
    /** Choosing it again shows all. */
    chooseKind: (kind: IssueKind) => (isChosen(kind) ? setShown(undefined) : chooseKind(kind)),
    goNext: (from: CellPlace | undefined, step: 1 | -1) => {
      const among = nextIssue(shownRows, width, from, step)
      const isSame = among?.line === from?.line && among?.column === from?.column
      const place = among && !isSame ? among : nextIssue(rows, width, from, step)
      if (!place) return
      if (!shownRows.some(({ line }) => line === place.line)) setShown(undefined)
      setTarget({ place })
    },
  }
}
