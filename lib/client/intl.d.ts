import type { Locale } from '@/lib/core/locale'
import type { Messages as Catalogue } from '@/lib/core/messages/zh-CN'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Catalogue
  }
}
