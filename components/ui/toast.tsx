'use client'

import { CircleCheck, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useStable } from '@/lib/client/use-stable'
import { IconButton } from './button'

const SHOWN_MS = 5_000

interface ToastProps {
  children: ReactNode
  onClose: () => void
}

/** A finished thing, for five seconds; it stays under the pointer and the focus. Whoever shows it also tells a live region. */
export const Toast = ({ children, onClose }: ToastProps) => {
  const t = useTranslations('common')
  const [isHeld, setHeld] = useState(false)
  const close = useStable(onClose)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(close, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isHeld, close])
  return createPortal(
    <section
      aria-label={t('notice')}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="floating fixed inset-x-4 bottom-20 z-70 mx-auto flex min-h-11 w-fit max-w-120 items-center gap-2 rounded-card bg-raised py-1 pr-1 pl-4 text-body text-text shadow-2 tablet:bottom-6 print:hidden"
    >
      <CircleCheck aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-ok" />
      <span className="min-w-0 break-words">{children}</span>
      <IconButton icon={X} label={t('close')} onClick={onClose} />
    </section>,
    document.body,
  )
}
