'use client'

import { type KeyboardEvent, useState } from 'react'

interface RowActions {
  /** Space. */
  onPeek: (index: number) => void
  /** Enter. */
  onOpen: (index: number) => void
  /** X. */
  onSelect: (index: number) => void
}

const rowsOf = (element: HTMLElement) => [
  ...(element.closest('[data-rows]')?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
]

/**
 * One row of a list is in the Tab order; ↑ ↓ Home End move among rows, Space peeks, Enter opens, X selects.
 * Keys pressed in a control inside the row are left to that control.
 */
export const useRowKeys = ({ onPeek, onOpen, onSelect }: RowActions) => {
  const [active, setActive] = useState(0)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const rows = rowsOf(event.currentTarget)
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: rows.length - 1,
    }
    const actions: Record<string, (index: number) => void> = {
      ' ': onPeek,
      Enter: onOpen,
      x: onSelect,
      X: onSelect,
    }
    const move = moves[event.key]
    const action = actions[event.key]
    if (move === undefined && !action) return
    event.preventDefault()
    if (move !== undefined) rows[Math.max(0, Math.min(rows.length - 1, move))]?.focus()
    else action?.(index)
  }

  return (index: number, count: number) => ({
    'data-row': '',
    tabIndex: Math.min(active, count - 1) === index ? 0 : -1,
    onFocus: () => setActive(index),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(event, index),
  })
}
