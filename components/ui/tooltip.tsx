'use client'

import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { placeBeside, type Side } from './place-beside'
import { useHoverTarget } from './use-hover-target'

interface TooltipProps {
  text: ReactNode
  side?: Side | undefined
  /** One element; the text must also be its name or description, since a tooltip is for the eyes. */
  children: ReactNode
}

/** Words beside what the pointer rests on or the keyboard has reached. */
export const Tooltip = ({ text, side = 'top', children }: TooltipProps) => {
  const { target, watch } = useHoverTarget()
  return (
    <span className="contents" {...watch}>
      {children}
      {target &&
        createPortal(
          <span
            ref={(tip) => {
              if (tip) placeBeside(tip, target, side)
            }}
            aria-hidden
            className="floating pointer-events-none fixed top-0 left-0 z-70 w-max max-w-72 break-words rounded-control bg-text px-2 py-1 text-meta text-surface print:hidden forced-colors:border"
          >
            {text}
          </span>,
          document.body,
        )}
    </span>
  )
}
