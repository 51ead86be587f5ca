'use client'

import type { ReactNode, RefObject } from 'react'

interface RowBoxProps {
  box: RefObject<HTMLDivElement | null>
  isBusy: boolean
  className?: string
  children: ReactNode
}

/** What the rows of a list are scrolled in. */
export const RowBox = ({ box, isBusy, className = 'bg-surface', children }: RowBoxProps) => (
  <div
    ref={box}
    className={`@container min-h-0 flex-1 overflow-auto overscroll-contain [overflow-anchor:none] ${className}`}
    aria-busy={isBusy}
  >
    {children}
  </div>
)
