'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { lastList } from '@/lib/client/list-memory'

const never = () => () => undefined

/** The way back to the list that was looked at last, as it was. */
export const useLastList = (): { href: string; label: string } => {
  const t = useTranslations('shell')
  const href = useSyncExternalStore(
    never,
    () => lastList().href,
    () => '/contact-ways',
  )
  return { href, label: t(href.startsWith('/channels') ? 'channels' : 'contactWays') }
}
