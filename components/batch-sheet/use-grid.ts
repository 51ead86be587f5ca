'use client'

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStable } from '@/lib/client/use-stable'
import type { CheckedRow } from '@/lib/core/batch/checked-row'
import { HEAD_HEIGHT, ROW_HEIGHT } from './column-widths'
import type { CellPlace } from './sheet-issues'

const OVERSCAN = 8
const PAGE_ROWS = 15

/** A place to go to from outside; a new object each time. */
export interface Target {
  place: CellPlace
}

interface GridOptions {
  rows: readonly CheckedRow[]
  /** How many columns the sheet has; one more is that of the result. */
  width: number
  target: Target | undefined
  onWrite: (place: CellPlace, text: string) => void
  onNext: (from: CellPlace | undefined, step: 1 | -1) => void
  onUndo: () => void
}

/** Where one is in the sheet, what is edited, and which rows are drawn. */
export const useGrid = ({ rows, width, target, onWrite, onNext, onUndo }: GridOptions) => {
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<CellPlace>({ line: -1, column: 0 })
  const [editing, setEditing] = useState<CellPlace>()
  const [hasFocus, setFocus] = useState(false)
  const wantsFocus = useRef(false)
  const indexOf = useMemo(() => new Map(rows.map(({ line }, index) => [line, index])), [rows])
  const known = indexOf.get(active.line)
  const activeIndex = known ?? 0
  const activeLine = rows[activeIndex]?.line ?? -1

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    initialRect: { width: 1024, height: 900 },
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      if (activeLine < 0 || indexes.includes(activeIndex)) return indexes
      return [...indexes, activeIndex].sort((one, other) => one - other)
    },
  })

  const go = useStable((place: CellPlace) => {
    wantsFocus.current = true
    setEditing(undefined)
    setActive({ ...place })
    const index = indexOf.get(place.line)
    if (index !== undefined) virtualizer.scrollToIndex(index, { align: 'auto' })
  })

  useEffect(() => {
    if (target) go(target.place)
  }, [target, go])

  useLayoutEffect(() => {
    if (!wantsFocus.current || editing) return
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${activeLine}:${active.column}"]`)
    if (!cell) return
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const move = (rowStep: number, columnStep: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, activeIndex + rowStep))]
    if (!row) return
    go({ line: row.line, column: Math.max(0, Math.min(width, active.column + columnStep)) })
  }
  const edit = useStable((place: CellPlace) => {
    setActive(place)
    setEditing(place)
  })

  const onKeyDown = (
    event: KeyboardEvent<HTMLElement>,
    begin: (place: CellPlace, isAnew: boolean) => void,
  ) => {
    const isCell = event.target instanceof HTMLElement && event.target.dataset.cell !== undefined
    const place = { line: activeLine, column: active.column }
    if (event.key === 'F8') {
      event.preventDefault()
      return onNext(isCell ? place : undefined, event.shiftKey ? -1 : 1)
    }
    if (!isCell || event.altKey || event.nativeEvent.isComposing) return
    const far = event.ctrlKey || event.metaKey
    if (far && event.key.toLowerCase() === 'z' && !event.shiftKey) {
      event.preventDefault()
      return onUndo()
    }
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(far ? rows.length : 1, 0),
      ArrowUp: () => move(far ? -rows.length : -1, 0),
      ArrowRight: () => move(0, far ? width : 1),
      ArrowLeft: () => move(0, far ? -width : -1),
      PageDown: () => move(PAGE_ROWS, 0),
      PageUp: () => move(-PAGE_ROWS, 0),
      Home: () => move(far ? -rows.length : 0, -width),
      End: () => move(far ? rows.length : 0, width),
      Enter: () => begin(place, false),
      F2: () => begin(place, false),
      Delete: () => active.column < width && onWrite(place, ''),
      Backspace: () => active.column < width && onWrite(place, ''),
    }
    const act = keys[event.key]
    if (act) {
      event.preventDefault()
      return act()
    }
    // The key itself goes into the input that has the focus by then: so an input method begins with its first letter.
    const isText = event.key.length === 1 || event.key === 'Process'
    if (!far && isText) begin(place, true)
  }

  const endEditing = (text: string | null, step: [rows: number, columns: number]) => {
    if (!editing) return
    if (text !== null) onWrite(editing, text)
    setEditing(undefined)
    wantsFocus.current = true
    move(...step)
  }
  /** Ends it where it is, without taking the focus from where it went. */
  const leaveEditing = (text: string) => {
    if (!editing) return
    onWrite(editing, text)
    setEditing(undefined)
  }

  const drawn = virtualizer.getVirtualItems()
  const last = drawn.at(-1)
  return {
    box,
    active: { line: activeLine, column: active.column },
    activeIndex,
    editing,
    drawn: drawn.map(({ index, start }, at) => {
      const before = drawn[at - 1]
      return { index, gap: start - (before ? before.end : HEAD_HEIGHT) }
    }),
    rest: last ? virtualizer.getTotalSize() + HEAD_HEIGHT - last.end : 0,
    enter: useStable((place: CellPlace) => {
      setFocus(true)
      if (place.line !== activeLine || place.column !== active.column) setActive(place)
    }),
    /** Whether somebody has been in a cell since the rows were shown. */
    hasFocus,
    edit,
    endEditing,
    leaveEditing,
    onKeyDown,
  }
}
