export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'zh-CN'
export const localeCookie = 'locale'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const themeCookie = 'theme'

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)
export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value)

/** WeCom corporations work in China: days begin and end there, for filters as for what is shown. */
export const deskTimeZone = 'Asia/Shanghai'
