'use client'

import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useCan } from '@/components/shell/desk-user'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import { brandQuery } from '@/lib/client/brand-query'
import { BrandFacts } from './brand-facts'

const BrandForm = lazy(() => import('./brand-form').then((form) => ({ default: form.BrandForm })))

/** The brand: to change for administrators, to read for everybody else. */
export const BrandSettings = () => {
  const isAdmin = useCan('admin')
  const { data, error, refetch } = useQuery(brandQuery)
  const waiting = <Skeleton className="h-60 w-full" />
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return waiting
  if (!isAdmin) return <BrandFacts brand={data} />
  return (
    <Suspense fallback={waiting}>
      <BrandForm brand={data} />
    </Suspense>
  )
}
