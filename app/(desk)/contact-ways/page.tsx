import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { ContactWaysPage } from '@/components/contact-ways/contact-ways-page'
import { lookCookie, readLook } from '@/lib/core/list-look'
import { type PageProps, requireSession } from '@/lib/server/auth/require-session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('contactWays'))('title'),
})

const Page = async ({ searchParams }: PageProps) => {
  await requireSession('/contact-ways', searchParams)
  const look = readLook((await cookies()).get(lookCookie('contact-ways'))?.value)
  return (
    <NuqsAdapter>
      <ContactWaysPage look={look} />
    </NuqsAdapter>
  )
}

export default Page
