'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronsUpDown } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Mark } from '@/components/ui/mark'
import { Tooltip } from '@/components/ui/tooltip'
import { useMedia } from '@/components/ui/use-media'
import { countQuery } from '@/lib/client/list-queries'
import type { ListName } from '@/lib/core/list-look'
import type { Theme } from '@/lib/core/locale'
import { Avatar } from './avatar'
import { useDeskUser } from './desk-user'
import { creationsEntry, type Entry, entries, printEntry, settingsEntry } from './entries'
import { HubState } from './hub-state'
import { NavLink } from './nav-link'
import { SearchButton } from './search-button'
import { UserMenu } from './user-menu'

const Count = ({ list }: { list: ListName }) => {
  const format = useFormatter()
  const { data } = useQuery(countQuery(list))
  return (
    data !== undefined && (
      <span aria-hidden className="ml-auto font-normal text-small text-text-3">
        {format.number(data)}
      </span>
    )
  )
}

const SidebarEntry = ({ href, words, icon: Icon, list }: Entry) => {
  const t = useTranslations('shell')
  const isRail = useMedia('(max-width: 1279.98px)')
  const link = (
    <NavLink
      href={href}
      className="group flex h-9 items-center gap-2.5 rounded-control px-2 text-body text-text-2 hover:bg-hover hover:text-text aria-[current]:bg-fill aria-[current]:font-semibold aria-[current]:text-text max-wide:justify-center wide:h-8 forced-colors:aria-[current]:border"
    >
      <Icon
        aria-hidden
        size={16}
        strokeWidth={1.75}
        className="shrink-0 group-aria-[current]:text-accent-text"
      />
      <span className="truncate max-wide:sr-only">{t(words)}</span>
      {list && !isRail && <Count list={list} />}
    </NavLink>
  )
  return isRail ? (
    <Tooltip side="right" text={t(words)}>
      {link}
    </Tooltip>
  ) : (
    link
  )
}

const Person = ({ theme }: { theme: Theme }) => {
  const t = useTranslations('shell')
  const { name, role } = useDeskUser()
  return (
    <UserMenu theme={theme}>
      <button
        type="button"
        aria-label={t('user.menu', { name, role: t(`roles.${role}`) })}
        className="flex h-9 w-full cursor-pointer items-center gap-2 rounded-control px-1 hover:bg-hover max-wide:justify-center"
      >
        <Avatar name={name} />
        <span className="min-w-0 flex-1 truncate text-left text-body max-wide:hidden">{name}</span>
        <span className="flex shrink-0 items-center gap-2 text-small text-text-3 max-wide:hidden">
          {t(`roles.${role}`)}
          <ChevronsUpDown aria-hidden size={14} />
        </span>
      </button>
    </UserMenu>
  )
}

/** From 768 px a rail of icons, from 1280 px icons and words. */
export const Sidebar = ({ theme }: { theme: Theme }) => {
  const t = useTranslations('shell')
  return (
    <div className="flex min-h-0 flex-col overflow-y-auto overflow-x-hidden border-line border-r bg-canvas max-tablet:hidden print:hidden">
      <nav aria-label={t('navigation')} className="flex-1 px-2">
        <Link
          href="/channels"
          prefetch={false}
          aria-label={t('home')}
          className="mb-1 flex h-14 items-center gap-2.5 rounded-control px-2 font-semibold text-section max-wide:justify-center"
        >
          <Mark />
          <span aria-hidden className="max-wide:hidden">
            {t('product')}
          </span>
        </Link>
        <SearchButton />
        <ul className="grid gap-0.5">
          {entries.map((entry) => (
            <li key={entry.href}>
              <SidebarEntry {...entry} />
            </li>
          ))}
          <li>
            <SidebarEntry {...printEntry} />
          </li>
          <li>
            <SidebarEntry {...creationsEntry} />
          </li>
          <li className="mt-4">
            <SidebarEntry {...settingsEntry} />
          </li>
        </ul>
      </nav>
      <section
        aria-label={t('foot')}
        className="grid grid-cols-[minmax(0,1fr)] gap-1 border-line px-2 pt-1 pb-2 wide:border-t"
      >
        <HubState />
        <Person theme={theme} />
      </section>
    </div>
  )
}
