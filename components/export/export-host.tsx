'use client'

import { lazy, Suspense } from 'react'
import { useAnyExport } from '@/lib/client/exporting/first-export'

const ExportPanel = lazy(() => import('./export-panel').then((panel) => ({ default: panel.ExportPanel })))

/** Shows the exports of this tab, once there is one. */
export const ExportHost = () =>
  useAnyExport() && (
    <Suspense>
      <ExportPanel />
    </Suspense>
  )
