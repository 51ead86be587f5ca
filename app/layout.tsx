import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { QueryProvider } from '@/lib/client/query-provider'
import { isTheme, themeCookie } from '@/lib/core/locale'
import './globals.css'

export const generateMetadata = async (): Promise<Metadata> => {
  const product = (await getTranslations('common'))('product')
  return { title: { template: `%s – ${product}`, default: product }, robots: { index: false } }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#191918' },
  ],
}

const RootLayout = async ({ children }: { children: ReactNode }) => {
  const theme = (await cookies()).get(themeCookie)?.value
  return (
    <html
      lang={await getLocale()}
      data-theme={isTheme(theme) && theme !== 'system' ? theme : undefined}
      suppressHydrationWarning
    >
      <body className="font-sans antialiased">
        <NextIntlClientProvider>
          <QueryProvider>{children}</QueryProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

export default RootLayout
