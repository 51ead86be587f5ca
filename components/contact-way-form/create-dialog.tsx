'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useRef } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { shownText } from '@/lib/core/shown-text'
import { ConfirmFooter, ConfirmQuestion } from './confirm-question'
import type { useCreation } from './use-creation'

const loadCreated = () => import('./created-outcome')
const loadUnknown = () => import('./unknown-outcome')
const CreatedOutcome = lazy(() => loadCreated().then((module) => ({ default: module.CreatedOutcome })))
const UnknownOutcome = lazy(() => loadUnknown().then((module) => ({ default: module.UnknownOutcome })))
const UnknownFooter = lazy(() => loadUnknown().then((module) => ({ default: module.UnknownFooter })))

interface CreateDialogProps {
  creation: ReturnType<typeof useCreation>
  /** Starts the next code with the same settings. */
  onAnother: () => void
  /** Goes back to the form after a code that certainly was not made. */
  onRepeat: () => void
}

/** The question before creating; the same dialog turns into the outcome. */
export const CreateDialog = ({ creation, onAnother, onRepeat }: CreateDialogProps) => {
  const t = useTranslations('form')
  const again = useRef<HTMLButtonElement>(null)
  const { current, isBusy, close } = creation
  if (current === undefined) return null
  const { values } = current
  // Fetched while the question is read: what shows the outcome must be there before the outcome is.
  void loadCreated()
  void loadUnknown()
  const shell = {
    open: true,
    onOpenChange: (open: boolean) => {
      if (!open && !isBusy) close()
    },
    initialFocus: again,
  }
  switch (current.step) {
    case 'confirm':
      return (
        <Dialog
          {...shell}
          title={t('confirm.title')}
          description={t('confirm.text')}
          size={480}
          footer={<ConfirmFooter creation={creation} again={again} />}
        >
          <ConfirmQuestion values={values} error={creation.error} />
        </Dialog>
      )
    case 'created':
      return (
        <Dialog
          {...shell}
          title={t(values.placement.scene === 2 ? 'created.title' : 'created.titleControl')}
          description={shownText(values.remark).trim() || t('created.unnamed')}
          size={640}
        >
          <Suspense fallback={<Skeleton className="h-60 w-full" />}>
            <CreatedOutcome values={values} outcome={current.outcome} onAnother={onAnother} />
          </Suspense>
        </Dialog>
      )
    case 'unknown':
      return (
        <Dialog
          {...shell}
          title={t('unknown.title')}
          size={480}
          footer={
            <Suspense>
              <UnknownFooter step={current} onClose={close} onAnother={onAnother} onRepeat={onRepeat} />
            </Suspense>
          }
        >
          <Suspense fallback={<Skeleton className="h-30 w-full" />}>
            <UnknownOutcome step={current} onFound={creation.found} />
          </Suspense>
        </Dialog>
      )
  }
}
