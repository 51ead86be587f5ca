'use client'

import { useMutation } from '@tanstack/react-query'
import { Camera } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useScan } from '@/lib/client/scan/use-scan'
import type { ExpectedCode } from './compare'
import { ScanResult } from './scan-result'

export interface ScanDialogProps {
  expected: readonly ExpectedCode[]
  onClose: () => void
}

/** Reads photos of a print in the browser, and says whether its codes are those that should be on it. */
export const ScanDialog = ({ expected, onClose }: ScanDialogProps) => {
  const t = useTranslations('scan')
  const scan = useScan()
  const input = useRef<HTMLInputElement>(null)
  const [texts, setTexts] = useState<ReadonlySet<string> | null>(null)
  const [isOver, setOver] = useState(false)
  const read = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const found = await Promise.all(files.map((file) => scan?.read(file) ?? []))
      return found.flat()
    },
    onSuccess: (found) => setTexts((before) => new Set([...(before ?? []), ...found])),
  })
  const take = (files: FileList | null) => {
    if (files && files.length > 0 && !read.isPending) read.mutate([...files])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={expected.length === 1 ? t('textOne') : t('text', { count: expected.length })}
      size={480}
    >
      <div className="grid gap-4">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the button inside takes the keyboard */}
        <div
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className={`grid justify-items-center gap-2 rounded-card border border-dashed px-4 py-6 text-center ${
            isOver ? 'border-accent bg-accent-tint' : 'border-control bg-subtle'
          }`}
        >
          <Button
            variant="primary"
            icon={Camera}
            busy={read.isPending}
            disabled={!scan}
            onClick={() => input.current?.click()}
          >
            {texts === null ? t('choose') : t('more')}
          </Button>
          <p className="text-hint text-text-3">{t('hint')}</p>
          <input
            ref={input}
            type="file"
            accept="image/*"
            multiple
            aria-label={t('choose')}
            hidden
            onChange={(event) => {
              take(event.target.files)
              event.target.value = ''
            }}
          />
        </div>
        <div role="status">
          {read.isError ? (
            <p className="text-small text-bad">{t('unreadable')}</p>
          ) : (
            texts && <ScanResult expected={expected} texts={texts} />
          )}
        </div>
      </div>
    </Dialog>
  )
}
