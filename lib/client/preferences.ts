import { type ListLook, type ListName, lookCookie, writeLook } from '@/lib/core/list-look'
import { type Locale, localeCookie, type Theme, themeCookie } from '@/lib/core/locale'

const YEAR_SECONDS = 365 * 24 * 3600

const writeCookie = (name: string, value: string) => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
}

/** The server speaks it from the next answer on: refresh the router after this. */
export const chooseLocale = (locale: Locale) => {
  writeCookie(localeCookie, locale)
  document.documentElement.lang = locale
}

export const chooseTheme = (theme: Theme) => {
  writeCookie(themeCookie, theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Keeps how a list is looked at in this browser. */
export const rememberLook = (list: ListName, look: ListLook) => writeCookie(lookCookie(list), writeLook(look))
