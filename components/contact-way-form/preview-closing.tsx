'use client'
import { Image, Link2, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { LinkCard } from '@/components/conclusion/link-card'
import type { Attachment, ContactWayForm } from '@/lib/core/contact-way/form'
import { Avatar, useReceiver } from './preview-phone'

/** The end of a temporary chat: the last words, and what is sent then. */
export const ClosingPreview = () => {
  const t = useTranslations('form.previewPanel')
  const { control } = useFormContext<ContactWayForm>()
  const [text, attachment] = useWatch({
    control,
    name: ['temporary.closing.text', 'temporary.closing.attachment'],
  })
  const empty = !text?.trim() && (attachment?.kind ?? 'none') === 'none'
  return (
    <>
      <div className="flex items-start justify-end gap-2">
        <p className="max-w-48 rounded-chip bg-[#95ec69] px-3 py-2 text-body">{t('lastWords')}</p>
        <span
          aria-hidden
          className="flex size-9 shrink-0 items-center justify-center rounded-chip bg-[#c9ccd4] text-[#54524d]"
        >
          <UserRound size={16} />
        </span>
      </div>
      <p className="text-center text-[#5f5f5c] text-meta">{t('ended')}</p>
      {empty && <p className="text-center text-[#5f5f5c] text-meta">{t('emptyEnd')}</p>}
      {text?.trim() && (
        <Bubble>
          <p className="whitespace-pre-wrap rounded-chip bg-white px-3 py-2 text-body wrap-anywhere">
            {text}
          </p>
        </Bubble>
      )}
      {attachment && <AttachmentPreview attachment={attachment} />}
    </>
  )
}

const Bubble = ({ children }: { children: ReactNode }) => {
  const { initial, known } = useReceiver()
  return (
    <div className="flex items-start gap-2">
      <Avatar initial={initial} known={known} />
      <div className="min-w-0 max-w-52 flex-1">{children}</div>
    </div>
  )
}

const Placeholder = ({ words }: { words: string }) => (
  <span className="flex aspect-[520/416] flex-col items-center justify-center gap-1 bg-[#eef0f4] text-[#54524d] text-meta">
    <Image aria-hidden size={20} strokeWidth={1.75} />
    {words}
  </span>
)

const AttachmentPreview = ({ attachment }: { attachment: Attachment }) => {
  const t = useTranslations('form.previewPanel')
  switch (attachment.kind) {
    case 'none':
      return null
    case 'image':
      return (
        <Bubble>
          <div className="overflow-hidden rounded-chip">
            <Placeholder words={t('picture')} />
          </div>
        </Bubble>
      )
    case 'link':
      return (
        <Bubble>
          <div className="*:w-full">
            <LinkCard link={{ ...attachment, title: attachment.title || t('linkPlaceholder') }} />
          </div>
        </Bubble>
      )
    case 'miniprogram':
      return (
        <Bubble>
          <div className="rounded-chip bg-white p-3">
            <p className="flex items-center gap-1.5 text-[#6b6963] text-meta">
              <span aria-hidden className="size-4 rounded-full bg-[#dfe2e9]" />
              {t('programName')}
            </p>
            <p className="mt-1 mb-2 text-body wrap-anywhere">{attachment.title || t('cardPlaceholder')}</p>
            <Placeholder words={t('cover')} />
            <p className="mt-2 flex items-center gap-1 border-[#ececec] border-t pt-1.5 text-[#6b6963] text-meta">
              <Link2 aria-hidden size={12} />
              {t('program')}
            </p>
          </div>
        </Bubble>
      )
  }
}
