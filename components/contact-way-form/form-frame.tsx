'use client'
import { useTranslations } from 'next-intl'
import { type FormEventHandler, type ReactNode, type RefObject, useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { CopyFrom } from './copy-from'
import { PreviewPanel } from './preview-panel'

interface FormFrameProps {
  formRef: RefObject<HTMLFormElement | null>
  onSubmit: FormEventHandler<HTMLFormElement>
  summary: ReactNode
  children: ReactNode
}

/** Header, form, preview beside it (behind a button where there is no room), summary at the bottom. */
export const FormFrame = ({ formRef, onSubmit, summary, children }: FormFrameProps) => {
  const t = useTranslations('form')
  const [previewing, setPreviewing] = useState(false)
  return (
    <>
      <PageHeader
        title={t('title')}
        back="/contact-ways"
        actions={
          <>
            <CopyFrom />
            <Button variant="ghost" className="rail:hidden" onClick={() => setPreviewing(true)}>
              {t('preview')}
            </Button>
          </>
        }
      />
      <form ref={formRef} noValidate onSubmit={onSubmit} className="relative flex grow flex-col">
        <div className="flex flex-1">
          <div className="min-w-0 flex-1 px-4 pb-8 tablet:px-6 rail:px-10">{children}</div>
          <aside
            aria-label={t('previewPanel.title')}
            className="hidden w-80 shrink-0 border-line border-l bg-canvas rail:block wide:w-94"
          >
            <div className="sticky top-14 p-5 wide:p-6">
              <PreviewPanel />
            </div>
          </aside>
        </div>
        {summary}
      </form>
      <Dialog open={previewing} onOpenChange={setPreviewing} title={t('preview')} size={400}>
        <PreviewPanel />
      </Dialog>
    </>
  )
}
