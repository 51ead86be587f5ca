'use client'

import { useMutation } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { printHref, rememberPrintIds } from '@/components/code/print-list'
import { Button } from '@/components/ui/button'
import { readCreated } from '@/lib/client/batch-queries'

/** Leads to a sheet with the codes of a batch. */
export const PrintCreated = ({ id, created }: { id: string; created: number }) => {
  const t = useTranslations('batches.action')
  const router = useRouter()
  const open = useMutation({
    mutationFn: () => readCreated(id, created),
    onSuccess: (ids) => {
      rememberPrintIds(ids)
      router.push(printHref(ids))
    },
  })
  if (created === 0) return null
  return (
    <Button icon={Printer} busy={open.isPending} onClick={() => open.mutate()}>
      {open.isError ? t('printFailed') : t('print')}
    </Button>
  )
}
