'use client'

import { Skeleton, useDelayed } from '@/components/ui/skeleton'

const rows = ['type', 'scene', 'members', 'verification', 'created']

/** The right column while its data is on the way. */
export const DetailSkeleton = () => {
  const visible = useDelayed(150)
  if (!visible) return null
  return (
    <div aria-hidden className="flex flex-col gap-4 p-4 tablet:p-6 wide:px-10">
      <Skeleton className="h-6 w-16" />
      <Skeleton className="h-5 w-3/4" />
      <div className="grid gap-x-10 gap-y-3 wide:grid-cols-2">
        {rows.map((row) => (
          <div key={row} className="contents">
            <Skeleton className="h-5 w-56" />
            <Skeleton className="h-5 w-72 max-w-full" />
          </div>
        ))}
      </div>
    </div>
  )
}
