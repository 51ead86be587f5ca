import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { ChannelsPage } from '@/components/channels/channels-page'
import { type PageProps, requireSession } from '@/lib/server/auth/require-session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('channels'))('title'),
})

const Page = async ({ searchParams }: PageProps) => {
  await requireSession('/channels', searchParams)
  return (
    <NuqsAdapter>
      <ChannelsPage />
    </NuqsAdapter>
  )
}

export default Page
