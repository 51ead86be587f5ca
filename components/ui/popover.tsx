'use client'

import { createContext, lazy, type ReactNode, Suspense, use } from 'react'
import type { PopoverSurfaceProps } from './popover-surface'
import { SurfaceTrigger } from './surface-trigger'
import { type Surface, useSeen, useSurface } from './use-surface'

const load = () => import('./popover-surface')
const PopoverSurface = lazy(() => load().then((module) => ({ default: module.PopoverSurface })))

const SurfaceContext = createContext<Surface | null>(null)

const useOwnSurface = (): Surface => {
  const surface = use(SurfaceContext)
  if (!surface) throw new Error('A part of a popover stands outside of Popover')
  return surface
}

interface PopoverProps {
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
  children: ReactNode
}

export const Popover = ({ open, onOpenChange, children }: PopoverProps) => (
  <SurfaceContext value={useSurface(open, onOpenChange)}>{children}</SurfaceContext>
)

export const PopoverTrigger = ({ children }: { asChild?: boolean | undefined; children: ReactNode }) => (
  <SurfaceTrigger surface={useOwnSurface()} popup="dialog" load={load}>
    {children}
  </SurfaceTrigger>
)

export const PopoverContent = (content: Omit<PopoverSurfaceProps, 'surface'>) => {
  const surface = useOwnSurface()
  const wasOpen = useSeen(surface.open)
  return wasOpen ? (
    <Suspense>
      <PopoverSurface {...content} surface={surface} />
    </Suspense>
  ) : null
}
