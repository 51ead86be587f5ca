'use client'

import { lazy, Suspense } from 'react'
import type { BulkBarProps } from './bulk-bar-props'

const BulkActions = lazy(() => import('./bulk-actions').then((bar) => ({ default: bar.BulkActions })))

/** Floats above the foot as soon as one row is chosen; fetched then. */
export const BulkBar = (bar: BulkBarProps) =>
  bar.selection.count > 0 && (
    <Suspense>
      <BulkActions {...bar} />
    </Suspense>
  )
