'use client'

import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { saveAnswer } from '@/lib/client/export-list'
import { askDesk } from '@/lib/client/fetcher'
import type { Sheet } from './use-sheet'
import { orderOf } from './use-sheet-check'

/** Saves the sheet as a PDF, and tells how many codes are not in it; what went wrong is told where the sheet's verdict stands. */
export const useDownloadPdf = (configIds: readonly string[], { options, look }: Sheet) =>
  useMutation({
    mutationFn: async () => {
      const answer = await askDesk('/api/sheets', { method: 'POST', body: orderOf(configIds, options, look) })
      await saveAnswer(answer)
      return Number(answer.headers.get('x-left-out') ?? 0)
    },
  })

export const DownloadPdf = ({
  download,
  disabled,
}: {
  download: ReturnType<typeof useDownloadPdf>
  disabled: boolean
}) => {
  const t = useTranslations('print')
  return (
    <Button icon={Download} busy={download.isPending} disabled={disabled} onClick={() => download.mutate()}>
      {t('pdf')}
    </Button>
  )
}
