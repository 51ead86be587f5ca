'use client'
import { CopyPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'

const CopyChoices = lazy(() => import('./copy-choices').then((module) => ({ default: module.CopyChoices })))

/** Chooses a code whose settings the form starts from. */
export const CopyFrom = () => {
  const t = useTranslations('form.copyFrom')
  const [open, setOpen] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant="ghost" icon={CopyPlus} className="max-tablet:hidden" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title')} size={480} initialFocus={search}>
        <Suspense fallback={<Skeleton className="h-80 w-full" />}>
          <CopyChoices search={search} onChosen={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  )
}
