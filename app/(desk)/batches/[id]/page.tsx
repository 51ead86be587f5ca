import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { BatchPage } from '@/components/batches/batch-page'
import { type PageProps, requireSession } from '@/lib/server/auth/require-session'

interface Props extends PageProps {
  params: Promise<{ id: string }>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('batches'))('title'),
})

const Page = async ({ params, searchParams }: Props) => {
  const { id } = await params
  await requireSession(`/batches/${id}`, searchParams)
  return (
    <NuqsAdapter>
      <BatchPage id={id} />
    </NuqsAdapter>
  )
}

export default Page
