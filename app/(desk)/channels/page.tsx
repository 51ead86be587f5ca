import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { ChannelsPage } from '@/components/channels/channels-page'
import { lookCookie, readLook } from '@/lib/core/list-look'
import { type PageProps, requireSession } from '@/lib/server/auth/require-session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('channels'))('title'),
})

const Page = async ({ searchParams }: PageProps) => {
  await requireSession('/channels', searchParams)
  const look = readLook((await cookies()).get(lookCookie('channels'))?.value)
  return (
    <NuqsAdapter>
      <ChannelsPage look={look} />
    </NuqsAdapter>
  )
}

export default Page
