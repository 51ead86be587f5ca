'use client'

import { Languages, Layers, LogOut, Monitor, Moon, Plus, RefreshCw, Sun } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useCan } from '@/components/shell/desk-user'
import { creationsEntry, entries, printEntry, settingsEntry } from '@/components/shell/entries'
import { useSyncNow } from '@/components/shell/use-hub-words'
import { chooseLocale, chooseTheme } from '@/lib/client/preferences'
import { signOut } from '@/lib/client/sign-out'
import { locales, type Theme, themes } from '@/lib/core/locale'
import type { PaletteGroup, PaletteItem } from './palette-item'

const themeIcons = { system: Monitor, light: Sun, dark: Moon } satisfies Record<Theme, unknown>

/** Pages of the desk and what can be done from anywhere, as far as this person may. */
export const useCommands = (): PaletteGroup[] => {
  const t = useTranslations()
  const router = useRouter()
  const locale = useLocale()
  const mayCreate = useCan('editor')
  const sync = useSyncNow()
  const pages = [...entries, printEntry, creationsEntry, settingsEntry].map(
    ({ href, words, icon }): PaletteItem => ({ id: href, title: t(`shell.${words}`), icon, href }),
  )
  const creating: PaletteItem[] = mayCreate
    ? [
        {
          id: 'create',
          title: t('channels.create'),
          icon: Plus,
          hotkey: 'C',
          act: () => router.push('/contact-ways/new'),
        },
        {
          id: 'batch',
          title: t('palette.batch'),
          icon: Layers,
          act: () => router.push('/batches/new'),
        },
      ]
    : []
  const actions: PaletteItem[] = [
    ...creating,
    {
      id: 'sync',
      title: t('shell.hub.syncNow'),
      icon: RefreshCw,
      act: async () => {
        await sync.mutateAsync()
      },
    },
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      title: t('palette.theme', { theme: t(`shell.user.themes.${theme}`) }),
      icon: themeIcons[theme],
      act: () => {
        chooseTheme(theme)
        router.refresh()
      },
    })),
    ...locales
      .filter((one) => one !== locale)
      .map((one) => ({
        id: `language-${one}`,
        title: t('palette.language', { language: t(`shell.languages.${one}`) }),
        icon: Languages,
        act: () => {
          chooseLocale(one)
          router.refresh()
        },
      })),
    { id: 'sign-out', title: t('shell.user.signOut'), icon: LogOut, act: signOut },
  ]
  return [
    { id: 'pages', title: t('palette.pages'), items: pages },
    { id: 'actions', title: t('palette.actions'), items: actions },
  ]
}
