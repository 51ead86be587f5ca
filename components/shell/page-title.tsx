'use client'

import clsx from 'clsx'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

let lastPath: string | undefined
let hasArrived = false

/** The one h1. It takes the focus when the reader came here inside the desk, not when the page was loaded. */
export const PageTitle = ({
  className,
  children,
}: {
  className?: string | undefined
  children: ReactNode
}) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const path = usePathname()
  useEffect(() => {
    const isArrival = lastPath !== undefined && lastPath !== path
    hasArrived ||= isArrival
    lastPath = path
    // The heading of a skeleton takes the focus with it when the page replaces it.
    const isLost = hasArrived && document.activeElement === document.body
    if (isArrival || isLost) heading.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <h1
      ref={heading}
      tabIndex={-1}
      title={typeof children === 'string' ? children : undefined}
      className={clsx('min-w-0 truncate font-semibold outline-none', className)}
    >
      {children}
    </h1>
  )
}
