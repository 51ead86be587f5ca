'use client'

import { useRef } from 'react'
import { MAX_WIDTH } from './list-columns'

interface WidthHandleProps {
  minWidth: number
  onWidth: (width: number | undefined) => void
}

/** The edge of a head: drawn, it makes the column wider or narrower; pressed twice, as wide as usual. By keyboard the menu of columns does it. */
export const WidthHandle = ({ minWidth, onWidth }: WidthHandleProps) => {
  const start = useRef<{ x: number; width: number }>(null)
  return (
    <span
      aria-hidden
      data-width-handle
      onPointerDown={(event) => {
        const head = event.currentTarget.parentElement
        if (!head || event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width: head.offsetWidth }
      }}
      onPointerMove={(event) => {
        if (!start.current) return
        const width = start.current.width + event.clientX - start.current.x
        onWidth(Math.round(Math.min(MAX_WIDTH, Math.max(minWidth, width))))
      }}
      onPointerUp={() => {
        start.current = null
      }}
      onPointerCancel={() => {
        start.current = null
      }}
      onDoubleClick={() => onWidth(undefined)}
      className="absolute inset-y-0 right-0 z-1 w-2 cursor-col-resize touch-none after:absolute after:inset-y-2 after:right-0 after:w-px after:bg-line-2 not-group-hover/head:after:hidden hover:after:inset-y-0 hover:after:w-0.5 hover:after:bg-accent active:after:inset-y-0 active:after:w-0.5 active:after:bg-accent"
    />
  )
}
