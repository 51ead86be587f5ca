'use client'

import { CircleAlert, Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { useIssueWords } from '@/components/contact-way-form/use-issue-words'
import { Button } from '@/components/ui/button'
import { DropZone } from '@/components/ui/drop-zone'
import { InlineError } from '@/components/ui/error-state'
import { DeskError } from '@/lib/client/fetcher'
import { type BrandAnswer, MAX_LOGO_BYTES } from '@/lib/core/brand'
import { say } from '@/lib/core/contact-way/issue-code'
import { LogoPicture } from './logo-picture'
import { RemoveLogo } from './remove-logo'
import { useLogo } from './use-logo'

const megabytes = MAX_LOGO_BYTES / 1024 / 1024

interface LogoUploadProps {
  brand: BrandAnswer
  onUpload: () => void
  onRemove: () => void
}

/** The logo itself: chosen or dropped, and kept at once. */
export const LogoUpload = ({ brand, onUpload, onRemove }: LogoUploadProps) => {
  const t = useTranslations('brand.pictures')
  const words = useIssueWords()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [refusal, setRefusal] = useState<string>()
  const { upload, remove, done, clear } = useLogo({
    onUpload,
    onRemove: () => {
      setRefusal(undefined)
      onRemove()
    },
  })

  const take = ([file, ...others]: File[]) => {
    if (!file || upload.isPending) return
    clear()
    const isTooLarge = file.size > MAX_LOGO_BYTES
    setRefusal(
      others.length > 0
        ? t('several')
        : isTooLarge
          ? words(say('logo_too_large', { max: megabytes }))
          : undefined,
    )
    if (others.length === 0 && !isTooLarge) upload.mutate(file)
  }
  const issue = upload.error instanceof DeskError ? upload.error.problem.issues?.[0]?.message : undefined
  const wrong = refusal ?? issue
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold text-section tablet:text-body">{t('title')}</legend>
      <DropZone
        onFiles={take}
        accept="image/png,image/jpeg,image/webp"
        label={t('title')}
        className="flex gap-4 p-3"
      >
        {(choose) => (
          <>
            <LogoPicture version={brand.logoVersion} size={84} />
            <div className="grid min-w-0 flex-1 content-center gap-2">
              <div className="flex flex-wrap gap-2">
                <Button
                  ref={button}
                  icon={Upload}
                  busy={upload.isPending}
                  aria-describedby={`${id}-hint`}
                  onClick={choose}
                >
                  {t(upload.isPending ? 'uploading' : brand.hasLogo ? 'replace' : 'upload')}
                </Button>
                <RemoveLogo hasLogo={brand.hasLogo} remove={remove} fallbackFocus={button} />
              </div>
              <p id={`${id}-hint`} className="text-hint text-text-3">
                {t('hint', { megabytes })}
              </p>
            </div>
          </>
        )}
      </DropZone>
      <div role="status" className="mt-1.5 text-hint text-text-3 empty:hidden">
        {done && t(done)}
      </div>
      {wrong !== undefined && (
        <p role="alert" className="mt-1.5 flex gap-1 text-bad text-hint">
          <CircleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
          <span className="min-w-0">{wrong}</span>
        </p>
      )}
      {upload.error && wrong === undefined && (
        <div className="mt-2">
          <InlineError error={upload.error} />
        </div>
      )}
    </fieldset>
  )
}
