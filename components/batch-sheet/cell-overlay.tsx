import type { ReactNode } from 'react'
import { HEAD_HEIGHT, ROW_HEIGHT } from './column-widths'

/** No overlay is wider, nor are most of them higher. */
const WIDTH = 384
const HEIGHT = 190

interface CellOverlayProps {
  /** Of the row among those that are shown. */
  index: number
  /** Of the cell, in px from the start of the sheet. */
  left: number
  box: HTMLElement | null
  children: ReactNode
}

/** Stands below the cell one is in, or above it where there is no room. */
export const CellOverlay = ({ index, left, box, children }: CellOverlayProps) => {
  const top = HEAD_HEIGHT + index * ROW_HEIGHT
  const bottom = top + ROW_HEIGHT
  const view = box
    ? { end: box.scrollTop + box.clientHeight, right: box.scrollLeft + box.clientWidth }
    : undefined
  const isAbove = view !== undefined && bottom + HEIGHT > view.end && top - (box?.scrollTop ?? 0) > HEIGHT
  const start = view ? Math.max(8, Math.min(left, view.right - WIDTH - 8)) : left
  return (
    <div
      className="absolute z-[5] rounded-card bg-raised shadow-2 forced-colors:border"
      style={{
        left: start,
        top: isAbove ? top - 4 : bottom + 4,
        ...(isAbove ? { transform: 'translateY(-100%)' } : {}),
      }}
    >
      {children}
    </div>
  )
}
