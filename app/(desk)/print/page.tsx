import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChosenSheet } from '@/components/print/chosen-sheet'
import { EmptySheet } from '@/components/print/empty-sheet'
import { PrintDesk } from '@/components/print/print-desk'
import { readPrintIds } from '@/components/print/print-ids'
import { readSheetOptions } from '@/lib/core/sheet/read-query'
import { type PageProps, requireSession } from '@/lib/server/auth/require-session'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('print'))('title'),
})

const PrintPage = async ({ searchParams }: PageProps) => {
  await requireSession('/print', searchParams)
  const { ids, ...others } = await searchParams
  const wanted = readPrintIds(ids)
  const query = new URLSearchParams(
    Object.entries(others).map(([name, value]): [string, string] => [
      name,
      [value ?? ''].flat().at(-1) ?? '',
    ]),
  )
  const asked = readSheetOptions(query).options
  if (wanted.ids.length + wanted.invalid.length > 0) return <PrintDesk {...wanted} asked={asked} />
  return others.list === 'chosen' ? <ChosenSheet asked={asked} /> : <EmptySheet />
}

export default PrintPage
