'use client'

import { AppWindow, Hourglass, type LucideIcon, UserRound, UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ContactWay } from '@/lib/core/contact-way/wire'

type KindName = 'single' | 'multiple' | 'temporary' | 'miniprogram' | 'pending' | 'unknown'

export const kindOf = ({ fetchedAt, is_temp, scene, type }: ContactWay): KindName => {
  if (fetchedAt === null) return 'pending'
  if (is_temp) return 'temporary'
  if (scene === 1) return 'miniprogram'
  if (type === 1) return 'single'
  return type === 2 ? 'multiple' : 'unknown'
}

const icons: Partial<Record<KindName, LucideIcon>> = {
  single: UserRound,
  multiple: UsersRound,
  temporary: Hourglass,
  miniprogram: AppWindow,
}

/** What sort of contact way it is, as a word with its icon. */
export const Kind = ({ item }: { item: ContactWay }) => {
  const t = useTranslations('contactWays.kind')
  const kind = kindOf(item)
  const Icon = icons[kind]
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap text-small text-text-2">
      {Icon && (
        <Icon
          aria-hidden
          size={16}
          strokeWidth={1.75}
          className={`shrink-0 ${kind === 'temporary' ? 'text-warn' : 'text-text-3'}`}
        />
      )}
      {t(kind)}
    </span>
  )
}
