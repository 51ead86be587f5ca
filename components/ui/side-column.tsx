'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { IconButton } from './button'
import type { SidePanelProps } from './dialog-props'

export const PanelBody = ({ onClose, title, actions, footer, children }: Omit<SidePanelProps, 'open'>) => {
  const t = useTranslations('common')
  return (
    <>
      <div className="flex h-14 shrink-0 items-center gap-1 border-line border-b pr-3 pl-5">
        <div className="min-w-0 flex-1 truncate font-semibold text-section">{title}</div>
        {actions}
        <IconButton icon={X} label={t('close')} onClick={onClose} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">{children}</div>
      {footer && (
        <div className="shrink-0 border-line border-t px-5 py-3 pb-[max(12px,env(safe-area-inset-bottom))]">
          {footer}
        </div>
      )}
    </>
  )
}

/** The side panel beside the list. */
export const SideColumn = ({ title, ...panel }: Omit<SidePanelProps, 'open'>) => {
  const heading = useId()
  const column = useRef<HTMLElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    const own = column.current
    own?.focus({ preventScroll: true })
    return () => {
      const left = document.activeElement
      const isInside = left === document.body || own?.contains(left)
      if (isInside && opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside
      ref={column}
      tabIndex={-1}
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) panel.onClose()
      }}
      className="flex w-[360px] shrink-0 flex-col border-line border-l bg-surface outline-none print:hidden"
    >
      <PanelBody {...panel} title={<h2 id={heading}>{title}</h2>} />
    </aside>
  )
}
