'use client'

import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { placeBeside, type Side } from './place-beside'
import { useHoverTarget } from './use-hover-target'

interface HoverCardProps {
  /** Only a look ahead: what it shows must also be reachable otherwise. */
  card: ReactNode
  side?: Side | undefined
  align?: 'center' | 'start' | undefined
  className?: string | undefined
  children: ReactNode
}

/** A card beside what the pointer rests on or the keyboard has reached for 300 ms. */
export const HoverCard = ({
  card,
  side = 'bottom',
  align = 'start',
  className,
  children,
}: HoverCardProps) => {
  const { target, watch } = useHoverTarget()
  return (
    <span className="contents" {...watch}>
      {children}
      {target &&
        createPortal(
          <div
            ref={(own) => {
              if (own) placeBeside(own, target, side, align)
            }}
            className={`floating fixed top-0 left-0 z-30 w-max rounded-card bg-raised p-3 text-text shadow-2 print:hidden forced-colors:border ${className ?? ''}`}
          >
            {card}
          </div>,
          document.body,
        )}
    </span>
  )
}
