'use client'

import { useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { printableQuery } from '@/lib/client/batch-queries'

/** Their ids stand in the address of the print page, which must stay shorter than 8 000 characters. */
const MAX_PRINTED = 100

/** Leads to a sheet with the codes of a batch. */
export const PrintCreated = ({ id, created }: { id: string; created: number }) => {
  const t = useTranslations('batches.action')
  const { data } = useQuery(printableQuery(id, created, MAX_PRINTED))
  if (!data || data.length === 0) return null
  return (
    <LinkButton icon={Printer} href={`/print?ids=${data.map(encodeURIComponent).join(',')}`}>
      {created > MAX_PRINTED ? t('printFirst', { count: MAX_PRINTED }) : t('print')}
    </LinkButton>
  )
}
