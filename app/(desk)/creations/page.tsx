import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { CreationsPage } from '@/components/creations/creations-page'
import { type PageProps, requireSession } from '@/lib/server/auth/require-session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('creations'))('title'),
})

const Page = async ({ searchParams }: PageProps) => {
  await requireSession('/creations', searchParams)
  return (
    <NuqsAdapter>
      <CreationsPage />
    </NuqsAdapter>
  )
}

export default Page
