'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { isOpen } from '@/lib/client/exporting/export-runs'
import { useExports } from '@/lib/client/exporting/exports'
import { ExportLine } from './export-line'

const warn = (event: BeforeUnloadEvent) => event.preventDefault()

/** The exports of this tab, over whatever page is shown; above the bars at its foot. */
export const ExportPanel = () => {
  const t = useTranslations('exporting')
  const runs = useExports()
  const panel = useRef<HTMLElement>(null)
  const isBusy = runs.some(isOpen)
  useEffect(() => {
    if (!isBusy) return
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isBusy])
  // The pressed button goes, and with the last export the panel.
  const keepFocus = () => {
    const next = runs.length > 1 || isBusy ? panel.current : document.getElementById('main')
    next?.focus({ preventScroll: true })
  }
  if (runs.length === 0) return null
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t('panel')}
      className="floating fixed right-4 bottom-[calc(max(136px,184px+var(--bulk-bar,-48px)))] left-4 z-30 max-h-[40dvh] overflow-y-auto overscroll-contain rounded-card bg-raised text-text shadow-2 outline-none tablet:bottom-[max(80px,68px+var(--bulk-bar,0px))] tablet:left-auto tablet:w-90 print:hidden"
    >
      <ul>
        {runs.map((run) => (
          <ExportLine key={run.id} run={run} onPress={keepFocus} />
        ))}
      </ul>
    </section>
  )
}
