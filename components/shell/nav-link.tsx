'use client'

import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import type { ComponentProps } from 'react'
import { isWithin } from './entries'

interface NavLinkProps extends Omit<ComponentProps<typeof Link>, 'href'> {
  href: string
}

/** A link that fetches its page when the reader turns to it, not before. */
export const NavLink = ({ href, ...native }: NavLinkProps) => {
  const router = useRouter()
  const path = usePathname()
  return (
    <Link
      {...native}
      href={href}
      prefetch={false}
      aria-current={path === href ? 'page' : isWithin(path, href) ? 'true' : undefined}
      onMouseEnter={(event) => {
        native.onMouseEnter?.(event)
        router.prefetch(href)
      }}
      onFocus={(event) => {
        native.onFocus?.(event)
        router.prefetch(href)
      }}
    />
  )
}
