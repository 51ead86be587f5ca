'use client'

import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useState } from 'react'
import { useIdleLoad, useSeen } from '@/components/ui/use-surface'

export const loadPalette = () => import('@/components/palette/palette')
const Palette = lazy(() => loadPalette().then((palette) => ({ default: palette.Palette })))

const OpenContext = createContext<() => void>(() => undefined)

/** Opens the palette. */
export const usePalette = () => use(OpenContext)

/** Ctrl K and ⌘K open the palette anywhere; it is fetched while the browser is idle, so that what is typed next goes there. */
export const PaletteProvider = ({ children }: { children: ReactNode }) => {
  const [open, setOpen] = useState(false)
  const wasOpen = useSeen(open)
  useIdleLoad(loadPalette)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      if (event.shiftKey || event.altKey || event.isComposing) return
      event.preventDefault()
      setOpen((isOpen) => !isOpen)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <OpenContext value={() => setOpen(true)}>
      {children}
      {wasOpen && (
        <Suspense>
          <Palette open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </OpenContext>
  )
}
