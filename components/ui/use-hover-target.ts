'use client'

import { type FocusEvent, type PointerEvent, useEffect, useRef, useState } from 'react'

const DELAY_MS = 300
const GRACE_MS = 120

let lastHidden = 0

/** What the pointer rests on or the keyboard has reached, of one child; null while it should show nothing. */
export const useHoverTarget = () => {
  const [target, setTarget] = useState<Element | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const close = () => {
    clearTimeout(timer.current)
    setTarget(null)
  }
  const later = (next: Element | null, delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (!next) lastHidden = Date.now()
      setTarget(next)
    }, delay)
  }

  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!target) return
    const hide = () => setTarget(null)
    const hideByKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    window.addEventListener('scroll', hide, { capture: true, passive: true })
    window.addEventListener('keydown', hideByKey, true)
    return () => {
      window.removeEventListener('scroll', hide, true)
      window.removeEventListener('keydown', hideByKey, true)
    }
  }, [target])

  return {
    target: target?.isConnected ? target : null,
    watch: {
      onPointerEnter: ({ pointerType, currentTarget }: PointerEvent) => {
        const own = currentTarget.firstElementChild
        if (pointerType === 'touch' || !own) return
        later(own, target || Date.now() - lastHidden < DELAY_MS ? 0 : DELAY_MS)
      },
      onPointerLeave: () => later(null, GRACE_MS),
      onPointerDown: close,
      onFocus: ({ target: focused, currentTarget }: FocusEvent) => {
        const own = currentTarget.firstElementChild
        if (own?.contains(focused) && focused.matches(':focus-visible')) later(own, DELAY_MS)
      },
      onBlur: close,
    },
  }
}
