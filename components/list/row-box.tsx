'use client'

import { type ReactNode, type RefObject, useLayoutEffect } from 'react'

/** In px: what the bar over chosen rows covers. */
export const BAR_ROOM = 72

interface RowBoxProps {
  box: RefObject<HTMLDivElement | null>
  isBusy: boolean
  /** The bar over chosen rows floats above the last ones: they can be scrolled out from under it. */
  isCovered: boolean
  /** Told how wide the box is, in px, and whenever that changes; the same function all the time. */
  onWidth?: (width: number) => void
  className?: string
  children: ReactNode
}

/** What the rows of a list are scrolled in. */
export const RowBox = ({
  box,
  isBusy,
  isCovered,
  onWidth,
  className = 'bg-surface',
  children,
}: RowBoxProps) => {
  useLayoutEffect(() => {
    const own = box.current
    if (!own || !onWidth) return
    const tell = () => onWidth(own.clientWidth)
    tell()
    const watcher = new ResizeObserver(tell)
    watcher.observe(own)
    return () => watcher.disconnect()
  }, [box, onWidth])
  return (
    <div
      ref={box}
      className={`@container min-h-0 flex-1 overflow-auto overscroll-contain [overflow-anchor:none] ${className}`}
      aria-busy={isBusy}
      style={isCovered ? { paddingBottom: BAR_ROOM } : undefined}
    >
      {children}
    </div>
  )
}
