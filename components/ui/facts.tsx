import clsx from 'clsx'
import type { ReactNode } from 'react'

export const Facts = ({ className, children }: { className?: string | undefined; children: ReactNode }) => (
  <dl className={clsx('grid gap-y-2 text-small', className)}>{children}</dl>
)

export const Fact = ({ label, children }: { label: ReactNode; children: ReactNode }) => (
  <div className="flex min-w-0 items-baseline gap-3">
    <dt className="w-[84px] shrink-0 text-text-3">{label}</dt>
    <dd className="min-w-0 flex-1 break-words text-text">{children}</dd>
  </div>
)
