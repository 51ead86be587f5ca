'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

const isCovered = () => document.querySelector('[role=dialog], [role=menu]') !== null

/** C opens the form for a new code, unless one is typing or something lies over the page. */
export const useCreateKey = (mayCreate: boolean) => {
  const router = useRouter()
  useEffect(() => {
    if (!mayCreate) return
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
      if (event.key.toLowerCase() !== 'c' || !isPlain || event.defaultPrevented || event.isComposing) return
      if (isTyping(event.target) || isCovered()) return
      router.push('/contact-ways/new')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [mayCreate, router])
}
