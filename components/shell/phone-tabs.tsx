'use client'

import { Ellipsis, Plus } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Theme } from '@/lib/core/locale'
import { useCan } from './desk-user'
import { type Entry, entries } from './entries'
import { NavLink } from './nav-link'
import { UserMenu } from './user-menu'

const CREATE = '/contact-ways/new'

const tab =
  'flex h-14 w-full cursor-pointer flex-col items-center justify-center gap-0.5 text-meta text-text-2 aria-[current]:font-semibold aria-[current]:text-accent-text'

const PhoneTab = ({ href, words, icon: Icon }: Entry) => {
  const t = useTranslations('shell')
  return (
    <li className="min-w-fit flex-1">
      <NavLink href={href} className={tab}>
        <Icon aria-hidden size={22} strokeWidth={1.75} />
        <span className="whitespace-nowrap">{t(words)}</span>
      </NavLink>
    </li>
  )
}

/** The tabs at the bottom of a phone. The form has its own bar there, and no tabs. */
export const PhoneTabs = ({ theme }: { theme: Theme }) => {
  const t = useTranslations('shell')
  const path = usePathname()
  const mayCreate = useCan('editor')
  if (path === CREATE) return null
  return (
    <nav
      aria-label={t('navigation')}
      className="border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] tablet:hidden print:hidden"
    >
      <ul className="flex">
        {entries.slice(0, 2).map((entry) => (
          <PhoneTab key={entry.href} {...entry} />
        ))}
        {mayCreate && (
          <li className="min-w-fit flex-1">
            <NavLink href={CREATE} className={`${tab} text-accent-text`}>
              <span className="grid h-7 w-10 place-items-center rounded-full bg-accent text-white">
                <Plus aria-hidden size={18} strokeWidth={1.75} />
              </span>
              <span className="whitespace-nowrap">{t('create')}</span>
            </NavLink>
          </li>
        )}
        {entries.slice(2).map((entry) => (
          <PhoneTab key={entry.href} {...entry} />
        ))}
        <li className="min-w-fit flex-1">
          <UserMenu theme={theme} withHub>
            <button type="button" className={tab}>
              <Ellipsis aria-hidden size={22} strokeWidth={1.75} />
              <span className="whitespace-nowrap">{t('more')}</span>
            </button>
          </UserMenu>
        </li>
      </ul>
    </nav>
  )
}
