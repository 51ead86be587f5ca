'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { Size } from '@/lib/core/sheet/box'

const cssOf = ({ width, height }: Size) => `
@page { size: ${width}mm ${height}mm; margin: 0 }
@media screen { .desk-paper { display: none } }
@media print {
  html, body { margin: 0 !important; padding: 0 !important; height: auto !important; overflow: visible !important; background: #fff !important; color-scheme: light }
  body > :not(.desk-paper) { display: none !important }
  .desk-paper, .desk-paper * { -webkit-print-color-adjust: exact; print-color-adjust: exact }
  .desk-paper > * { break-inside: avoid }
  .desk-paper > :not(:last-child) { break-after: page }
}`

const never = () => () => {}

/** What goes to the printer, beside the app in the document: in print nothing else is left. */
export const PaperRoot = ({ page, children }: { page: Size; children: ReactNode }) => {
  const mounted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!mounted) return null
  return createPortal(
    <>
      <style>{cssOf(page)}</style>
      <div className="desk-paper">{children}</div>
    </>,
    document.body,
  )
}
