import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SettingsPage } from '@/components/settings/settings-page'
import { requireSession } from '@/lib/server/auth/require-session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('settings'))('title'),
})

const Page = async () => {
  await requireSession('/settings')
  return <SettingsPage />
}

export default Page
