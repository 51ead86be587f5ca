import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptySheet } from '@/components/print/empty-sheet'
import { PrintDesk } from '@/components/print/print-desk'
import { readPrintIds } from '@/components/print/print-ids'
import { type PageProps, requireSession } from '@/lib/server/auth/require-session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('print'))('title'),
})

const PrintPage = async ({ searchParams }: PageProps) => {
  await requireSession('/print', searchParams)
  const wanted = readPrintIds((await searchParams).ids)
  return wanted.ids.length + wanted.invalid.length === 0 ? <EmptySheet /> : <PrintDesk {...wanted} />
}

export default PrintPage
