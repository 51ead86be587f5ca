import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { ContactWaysPage } from '@/components/contact-ways/contact-ways-page'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('contactWays'))('title'),
})

export default function Page() {
  return (
    <NuqsAdapter>
      <ContactWaysPage />
    </NuqsAdapter>
  )
}
