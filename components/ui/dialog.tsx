'use client'

import { lazy, Suspense } from 'react'
import type { DialogProps, SidePanelProps } from './dialog-props'
import { SideColumn } from './side-column'
import { useMedia } from './use-media'
import { useIdleLoad, useSeen } from './use-surface'

const load = () => import('./dialog-surface')
const DialogSurface = lazy(() => load().then((module) => ({ default: module.DialogSurface })))
const PanelSheet = lazy(() => load().then((module) => ({ default: module.PanelSheet })))

export const Dialog = (dialog: DialogProps) => {
  useIdleLoad(load)
  const wasOpen = useSeen(dialog.open)
  return wasOpen ? (
    <Suspense>
      <DialogSurface {...dialog} />
    </Suspense>
  ) : null
}

/** Beside the list where there is room (1280 px), a sheet over it elsewhere. */
export const SidePanel = (panel: SidePanelProps) => {
  const hasRoom = useMedia('(min-width: 1280px)')
  const wasOpen = useSeen(panel.open && !hasRoom)
  if (hasRoom) return panel.open ? <SideColumn {...panel} /> : null
  return wasOpen ? (
    <Suspense>
      <PanelSheet {...panel} />
    </Suspense>
  ) : null
}
