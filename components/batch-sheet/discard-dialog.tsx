'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

interface DiscardDialogProps {
  onDiscard: () => void
  onClose: () => void
}

/** Asks before a sheet goes that somebody has worked on: nothing brings it back. */
export const DiscardDialog = ({ onDiscard, onClose }: DiscardDialogProps) => {
  const t = useTranslations('batchSheet.discarding')
  const safe = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      size={480}
      title={t('title')}
      description={t('text')}
      initialFocus={safe}
      footer={
        <>
          <Button ref={safe} size="form" onClick={onClose}>
            {t('back')}
          </Button>
          <Button variant="danger" size="form" onClick={onDiscard}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      {null}
    </Dialog>
  )
}
