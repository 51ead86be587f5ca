'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useIdleLoad } from '@/components/ui/use-surface'
import type { ExportProps } from './export-props'

const load = () => import('./export-dialog')
const ExportDialog = lazy(() => load().then((dialog) => ({ default: dialog.ExportDialog })))

interface ExportButtonProps extends ExportProps {
  variant?: 'secondary' | 'ghost'
}

/** Asks how codes shall look, and downloads them as one archive. */
export const ExportButton = ({ variant = 'secondary', ...codes }: ExportButtonProps) => {
  const t = useTranslations('exporting')
  const [isOpen, setOpen] = useState(false)
  useIdleLoad(load)
  return (
    <>
      <Button variant={variant} icon={Download} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <Suspense>
          <ExportDialog {...codes} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
