import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewBatchPage } from '@/components/batch-sheet/new-batch-page'
import { type PageProps, requireSession } from '@/lib/server/auth/require-session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('batchSheet'))('title'),
})

const Page = async ({ searchParams }: PageProps) => {
  await requireSession('/batches/new', searchParams)
  return <NewBatchPage />
}

export default Page
