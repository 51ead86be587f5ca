'use client'

import { ScanLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ExpectedCode } from './compare'

const ScanDialog = lazy(() => import('./scan-dialog').then((dialog) => ({ default: dialog.ScanDialog })))

/** Opens the check of a print by its photo. */
export const ScanButton = ({ expected }: { expected: readonly ExpectedCode[] }) => {
  const t = useTranslations('scan')
  const [isOpen, setOpen] = useState(false)
  if (expected.length === 0) return null
  return (
    <>
      <Button variant="ghost" icon={ScanLine} onClick={() => setOpen(true)} className="-ml-3 w-fit">
        {t('open')}
      </Button>
      {isOpen && (
        <Suspense>
          <ScanDialog expected={expected} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
