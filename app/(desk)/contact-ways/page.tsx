import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { ContactWaysPage } from '@/components/contact-ways/contact-ways-page'
import { type PageProps, requireSession } from '@/lib/server/auth/require-session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('contactWays'))('title'),
})

const Page = async ({ searchParams }: PageProps) => {
  await requireSession('/contact-ways', searchParams)
  return (
    <NuqsAdapter>
      <ContactWaysPage />
    </NuqsAdapter>
  )
}

export default Page
