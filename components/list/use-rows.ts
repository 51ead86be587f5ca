'use client'

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ListPlace } from '@/lib/client/list-memory'
import { useStable } from '@/lib/client/use-stable'
import { BAR_ROOM } from './row-box'
import type { RowsProps } from './rows-props'
import { usePlace } from './use-place'
import { useSlots } from './use-slots'

/** What a row may ask of its list; the same object as long as the list is on the page. */
export interface RowActions {
  peek: (index: number) => void
  open: (index: number) => void
  /** Chooses a row or lets it go; with `extend` all from the last one chosen to this one are chosen. */
  toggle: (index: number, extend: boolean) => void
  /** Moves the focus to a row, scrolled into view; with `extend` it and the one it came from are chosen. */
  move: (index: number, extend: boolean) => void
  /** The focus came to the row or into it. */
  enter: (index: number) => void
}

/** What the list knows of a row. */
export interface RowState {
  index: number
  /** Position among all rows of all pages, the head being 1. */
  rowNumber: number
  /** How many rows are drawn or could be scrolled to. */
  rowCount: number
  /** How many stand side by side: ← → move within a line, ↑ ↓ from line to line. */
  perLine: number
  /** Whether Tab leads to this row. */
  isActive: boolean
  isOpen: boolean
  isSelected: boolean
  actions: RowActions
}

interface RowsOptions
  extends Pick<
    RowsProps<unknown>,
    'list' | 'ids' | 'selection' | 'first' | 'openId' | 'resetKey' | 'onPeek' | 'onOpen'
  > {
  drawn: ListPlace['drawn']
  /** Height of a line in px. */
  lineHeight: number
  /** How many rows stand side by side in a line. */
  perLine?: number
  /** Height of what stands above the rows inside the scrolled box, in px. */
  headHeight: number
}

/** How many lines are kept ready above and below those in view, of one row and of several. */
const OVERSCAN = { rows: 4, lines: 2 }

/**
 * The rows of a list, only those in view being drawn: one is in the Tab order and is drawn wherever it is, so that the
 * focus is never lost by scrolling.
 */
export const useRows = (options: RowsOptions) => {
  const {
    ids,
    selection,
    first,
    openId,
    lineHeight,
    perLine = 1,
    headHeight,
    resetKey,
    onPeek,
    onOpen,
  } = options
  const box = useRef<HTMLDivElement>(null)
  const place = usePlace(options)
  const [wanted, setWanted] = useState(place.first?.active ?? 0)
  const focusAfterDraw = useRef(false)
  const anchor = useRef(0)
  const count = ids.length
  const active = Math.min(wanted, count - 1)

  const virtualizer = useVirtualizer({
    count: Math.ceil(count / perLine),
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: perLine === 1 ? OVERSCAN.rows : OVERSCAN.lines,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: selection.count > 0 ? BAR_ROOM : 0,
    initialOffset: place.first?.top ?? 0,
    initialRect: { width: 1024, height: 900 },
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      const line = Math.floor(active / perLine)
      if (active < 0 || indexes.includes(line)) return indexes
      return [...indexes, line].sort((a, b) => a - b)
    },
  })

  const wasPerLine = useRef(perLine)
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines of another height or length move all others
  useLayoutEffect(() => {
    virtualizer.measure()
    if (wasPerLine.current !== perLine && active >= 0) {
      virtualizer.scrollToIndex(Math.floor(active / perLine), { align: 'auto' })
    }
    wasPerLine.current = perLine
  }, [lineHeight, perLine])

  const isReturn = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is found again once, when the rows are there
  useLayoutEffect(() => {
    const known = place.restore(count > 0)
    if (!known || !box.current) return
    isReturn.current = known.isReturn
    setWanted(known.active)
    if (known.top !== undefined) box.current.scrollTop = known.top
    else virtualizer.scrollToIndex(Math.floor(known.active / perLine), { align: 'center' })
  }, [count, place])
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the page's heading took the focus, as it does on every new page
  useEffect(() => {
    if (!isReturn.current) return
    isReturn.current = false
    box.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`)?.focus({ preventScroll: true })
  }, [count, wanted])
  useEffect(() => place.keep(box.current, Math.max(0, active)), [place, active])

  const shown = useRef(resetKey)
  useEffect(() => {
    if (shown.current === resetKey) return
    shown.current = resetKey
    setWanted(0)
    anchor.current = 0
    // Where it stands is known without measuring the page.
    if (virtualizer.scrollOffset !== 0) box.current?.scrollTo({ top: 0 })
  }, [resetKey, virtualizer])

  useLayoutEffect(() => {
    if (!focusAfterDraw.current) return
    focusAfterDraw.current = false
    box.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`)?.focus({ preventScroll: true })
  }, [wanted])

  const choose = (from: number, to: number) =>
    selection.set(
      ids.slice(Math.min(from, to), Math.max(from, to) + 1).filter((id) => id !== ''),
      true,
    )

  const peek = useStable((index: number) => onPeek(ids[index] ?? ''))
  const open = useStable((index: number) => onOpen(ids[index] ?? ''))
  const enter = useStable((index: number) => setWanted(index))
  const toggle = useStable((index: number, extend: boolean) => {
    const id = ids[index]
    if (extend) choose(anchor.current, index)
    else if (id) selection.toggle(id)
    anchor.current = index
  })
  const move = useStable((index: number, extend: boolean) => {
    const next = Math.max(0, Math.min(count - 1, index))
    if (extend) {
      choose(active, next)
      anchor.current = next
    }
    if (next === active) return
    focusAfterDraw.current = true
    setWanted(next)
    virtualizer.scrollToIndex(Math.floor(next / perLine), { align: 'auto' })
  })
  const actions = useMemo<RowActions>(
    () => ({ peek, open, toggle, move, enter }),
    [peek, open, toggle, move, enter],
  )

  const drawn = virtualizer.getVirtualItems()
  const keyOf = (line: number) => ids[line * perLine] || String(line)
  const slots = useSlots(
    drawn.map(({ index }) => keyOf(index)),
    active < 0 ? undefined : keyOf(Math.floor(active / perLine)),
  )
  const lines = drawn.map(({ index, start }, at) => {
    const before = drawn[at - 1]
    const { startIndex = 0, endIndex = Number.POSITIVE_INFINITY } = virtualizer.range ?? {}
    return {
      index,
      slot: slots[at],
      gap: start - (before ? before.end : headHeight),
      isInView: index >= startIndex && index <= endIndex,
    }
  })
  const last = drawn.at(-1)
  const rest = last ? virtualizer.getTotalSize() + headHeight - last.end : 0
  const stateOf = (index: number): RowState => {
    const configId = ids[index] ?? ''
    return {
      index,
      rowNumber: first + index + 1,
      rowCount: count,
      perLine,
      isActive: index === active,
      isOpen: openId !== '' && configId === openId,
      isSelected: selection.has(configId),
      actions,
    }
  }
  return { box, lines, rest, stateOf }
}
