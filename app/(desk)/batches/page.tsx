import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { BatchesPage } from '@/components/batches/batches-page'
import { type PageProps, requireSession } from '@/lib/server/auth/require-session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('batches'))('title'),
})

const Page = async ({ searchParams }: PageProps) => {
  await requireSession('/batches', searchParams)
  return (
    <NuqsAdapter>
      <BatchesPage />
    </NuqsAdapter>
  )
}

export default Page
