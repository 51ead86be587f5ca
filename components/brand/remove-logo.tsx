'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { InlineError } from '@/components/ui/error-state'
import type { RemovesLogo } from './use-logo'

interface RemoveLogoProps {
  hasLogo: boolean
  remove: RemovesLogo
  fallbackFocus: RefObject<HTMLElement | null>
}

/** Asks once, because the file may be nowhere else. */
export const RemoveLogo = ({ hasLogo, remove, fallbackFocus }: RemoveLogoProps) => {
  const t = useTranslations('brand.pictures')
  const [open, setOpen] = useState(false)
  const cancel = useRef<HTMLButtonElement>(null)
  const show = (isOpen: boolean) => {
    setOpen(isOpen)
    remove.reset()
  }
  return (
    <>
      {hasLogo && (
        <Button variant="ghost" onClick={() => show(true)}>
          {t('remove')}
        </Button>
      )}
      <Dialog
        open={open}
        onOpenChange={show}
        title={t('removeTitle')}
        description={t('removeText')}
        size={400}
        initialFocus={cancel}
        fallbackFocus={fallbackFocus}
        footer={
          <>
            <Button ref={cancel} onClick={() => show(false)}>
              {t('removeCancel')}
            </Button>
            <Button
              variant="danger"
              busy={remove.isPending}
              onClick={() => remove.mutate(undefined, { onSuccess: () => setOpen(false) })}
            >
              {t('remove')}
            </Button>
          </>
        }
      >
        {remove.error && <InlineError error={remove.error} />}
      </Dialog>
    </>
  )
}
