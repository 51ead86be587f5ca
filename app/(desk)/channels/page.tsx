import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { ChannelsPage } from '@/components/channels/channels-page'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('channels'))('title'),
})

export default function Page() {
  return (
    <NuqsAdapter>
      <ChannelsPage />
    </NuqsAdapter>
  )
}
