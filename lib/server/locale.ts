import 'server-only'
import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { defaultLocale, deskTimeZone, isLocale, type Locale, localeCookie } from '@/lib/core/locale'
import { compiledWords } from './words'

/** The reader's choice, else Chinese: whatever language the browser was installed in, the staff works in Chinese. */
export const chooseLocale = (chosen: string | undefined): Locale =>
  isLocale(chosen) ? chosen : defaultLocale

export default getRequestConfig(async () => {
  const locale = chooseLocale((await cookies()).get(localeCookie)?.value)
  return { locale, messages: compiledWords[locale], timeZone: deskTimeZone }
})
