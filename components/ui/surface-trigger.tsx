'use client'

import { cloneElement, isValidElement, type ReactNode } from 'react'
import type { Surface } from './use-surface'

interface SurfaceTriggerProps {
  surface: Surface
  popup: 'menu' | 'dialog'
  load: () => Promise<unknown>
  asChild?: boolean | undefined
  children: ReactNode
}

interface Native {
  onClick?: (event: React.MouseEvent<HTMLElement>) => void
  onKeyDown?: (event: React.KeyboardEvent<HTMLElement>) => void
}

/** Makes its only child the button that opens a surface, and fetches the surface when the reader turns to it. */
export const SurfaceTrigger = ({ surface, popup, load, children }: SurfaceTriggerProps) => {
  const { open, setOpen, trigger, triggerId, contentId } = surface
  if (!isValidElement<Native>(children)) return null
  const given = children.props
  const prepare = () => void load().catch(() => undefined)
  return cloneElement(children, {
    id: triggerId,
    ref: trigger,
    'aria-haspopup': popup,
    'aria-expanded': open,
    'aria-controls': open ? contentId : undefined,
    'data-state': open ? 'open' : 'closed',
    onPointerEnter: prepare,
    onFocus: prepare,
    onClick: (event: React.MouseEvent<HTMLElement>) => {
      given.onClick?.(event)
      if (!event.defaultPrevented) setOpen(!open)
    },
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      given.onKeyDown?.(event)
      if (popup !== 'menu' || event.key !== 'ArrowDown' || event.defaultPrevented) return
      event.preventDefault()
      event.stopPropagation()
      setOpen(true)
    },
  } as object)
}
