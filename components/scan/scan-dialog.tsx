'use client'

import { useMutation } from '@tanstack/react-query'
import { Camera } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DropZone } from '@/components/ui/drop-zone'
import { useScan } from '@/lib/client/scan/use-scan'
import type { ExpectedCode } from './compare'
import { ScanResult } from './scan-result'

export interface ScanDialogProps {
  expected: readonly ExpectedCode[]
  onClose: () => void
}

/** The desk did not give its reader: that says nothing of the photo. */
class NoReader extends Error {}

/** Reads photos of a print in the browser, and says whether its codes are those that should be on it. */
export const ScanDialog = ({ expected, onClose }: ScanDialogProps) => {
  const t = useTranslations('scan')
  const scan = useScan()
  const [texts, setTexts] = useState<ReadonlySet<string> | null>(null)
  const read = useMutation({
    mutationFn: async (files: readonly File[]) => {
      if (!scan) return []
      await scan.prepare().catch(() => {
        throw new NoReader()
      })
      const found = await Promise.all(files.map((file) => scan.read(file)))
      return found.flat()
    },
    onSuccess: (found) => setTexts((before) => new Set([...(before ?? []), ...found])),
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={expected.length === 1 ? t('textOne') : t('text', { count: expected.length })}
      size={480}
    >
      <div className="grid gap-4">
        <DropZone
          onFiles={(files) => {
            if (!read.isPending) read.mutate(files)
          }}
          accept="image/*"
          multiple
          label={t('choose')}
          className="grid justify-items-center gap-2 px-4 py-6 text-center"
        >
          {(choose) => (
            <>
              <Button variant="primary" icon={Camera} busy={read.isPending} disabled={!scan} onClick={choose}>
                {texts === null ? t('choose') : t('more')}
              </Button>
              <p className="text-hint text-text-3">{t('hint')}</p>
            </>
          )}
        </DropZone>
        <div role="status">
          {read.isError ? (
            <p className="text-small text-bad">
              {t(read.error instanceof NoReader ? 'noReader' : 'unreadable')}
            </p>
          ) : (
            texts && <ScanResult expected={expected} texts={texts} />
          )}
        </div>
      </div>
    </Dialog>
  )
}
