'use client'

import { LogOut, Search, Settings2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '@/components/ui/menu'
import { chooseLocale, chooseTheme } from '@/lib/client/preferences'
import { signOut } from '@/lib/client/sign-out'
import { isLocale, isTheme, locales, type Theme, themes } from '@/lib/core/locale'
import { useDeskUser } from './desk-user'
import { creationsEntry, printEntry } from './entries'
import { HubLine } from './hub-state'
import { usePalette } from './palette-provider'

interface UserMenuProps {
  theme: Theme
  /** The button that opens the menu. */
  children: ReactNode
  withHub?: boolean | undefined
}

/** The signed-in person: language, theme, the way out. */
export const UserMenu = ({ theme: first, children, withHub = false }: UserMenuProps) => {
  const t = useTranslations('shell')
  const { name, role } = useDeskUser()
  const router = useRouter()
  const locale = useLocale()
  const [theme, setTheme] = useState(first)
  const [known, setKnown] = useState(first)
  if (first !== known) {
    setKnown(first)
    setTheme(first)
  }
  const openPalette = usePalette()
  const [hasFailed, setFailed] = useState(false)
  return (
    <Menu>
      <MenuTrigger asChild>{children}</MenuTrigger>
      <MenuContent align="end" className="min-w-50">
        <MenuLabel className="flex items-baseline gap-2 text-body">
          <span className="truncate font-semibold text-text">{name}</span>
          <span className="text-meta">{t(`roles.${role}`)}</span>
        </MenuLabel>
        {withHub && <HubLine />}
        {withHub && (
          <MenuItem icon={Search} onSelect={openPalette}>
            {t('search')}
          </MenuItem>
        )}
        {withHub &&
          [printEntry, creationsEntry].map(({ href, words, icon }) => (
            <MenuItem key={href} icon={icon} onSelect={() => router.push(href)}>
              {t(words)}
            </MenuItem>
          ))}
        <MenuItem icon={Settings2} onSelect={() => router.push('/settings')}>
          {t('settings')}
        </MenuItem>
        <MenuSeparator />
        <MenuLabel id="menu-language">{t('user.language')}</MenuLabel>
        <MenuRadioGroup
          aria-labelledby="menu-language"
          value={locale}
          onValueChange={(value) => {
            if (!isLocale(value)) return
            chooseLocale(value)
            router.refresh()
          }}
        >
          {locales.map((one) => (
            <MenuRadioItem key={one} value={one} lang={one}>
              {t(`languages.${one}`)}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuLabel id="menu-theme">{t('user.theme')}</MenuLabel>
        <MenuRadioGroup
          aria-labelledby="menu-theme"
          value={theme}
          onValueChange={(value) => {
            if (!isTheme(value)) return
            setTheme(value)
            chooseTheme(value)
            router.refresh()
          }}
        >
          {themes.map((one) => (
            <MenuRadioItem key={one} value={one}>
              {t(`user.themes.${one}`)}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuItem
          icon={LogOut}
          onSelect={(event) => {
            event.preventDefault()
            setFailed(false)
            signOut().catch(() => setFailed(true))
          }}
        >
          {t('user.signOut')}
        </MenuItem>
        {hasFailed && (
          <p role="alert" className="max-w-50 px-2 pb-1 text-bad text-hint">
            {t('user.signOutFailed')}
          </p>
        )}
      </MenuContent>
    </Menu>
  )
}
