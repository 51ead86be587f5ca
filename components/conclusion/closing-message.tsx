'use client'

import { ImageIcon, Link2, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ConclusionsAnswer } from '@/lib/core/contact-way/wire'
import { LinkCard } from './link-card'
import { SafePicture } from './safe-picture'

export interface ClosingMessageProps {
  conclusions: ConclusionsAnswer
  /** Where the closing picture can be seen, on the desk itself; without it a neutral place stands for it. */
  pictureSrc?: string
}

const Message = ({ children }: { children: ReactNode }) => (
  <li className="flex items-start gap-2">
    <span className="flex size-9 shrink-0 items-center justify-center rounded-chip bg-[#c9ccd4] text-[#54524d]">
      <UserRound aria-hidden className="size-4" strokeWidth={1.75} />
    </span>
    {children}
  </li>
)

const Placeholder = ({ label }: { label: string }) => (
  <span className="flex aspect-[520/416] w-full flex-col items-center justify-center gap-1 bg-[#eef0f4] text-[#6b6963]">
    <ImageIcon aria-hidden className="size-5" strokeWidth={1.75} />
    <span className="text-meta">{label}</span>
  </span>
)

/** What the customer's chat shows when a temporary chat ends. Always light, as a sketch of WeChat. */
export const ClosingMessage = ({ conclusions, pictureSrc }: ClosingMessageProps) => {
  const t = useTranslations('detail.closing')
  const { text, image, link, miniprogram } = conclusions
  return (
    <div className="rounded-card bg-[#ededed] p-3 text-[#191919]">
      <p className="mb-3 text-center text-meta text-[#5f5f5f]">{t('ended')}</p>
      <ul className="flex flex-col gap-3">
        {text?.content && (
          <Message>
            <p className="max-w-64 rounded-control bg-white px-3 py-2 text-body leading-[22px] wrap-anywhere whitespace-pre-wrap">
              {text.content}
            </p>
          </Message>
        )}
        {image && (
          <Message>
            <div className="min-h-24 w-48 overflow-hidden rounded-control bg-white">
              {pictureSrc ? (
                <SafePicture
                  src={pictureSrc}
                  alt={t('picture')}
                  fallback={<Placeholder label={t('pictureMissing')} />}
                />
              ) : (
                <Placeholder label={t('picture')} />
              )}
            </div>
          </Message>
        )}
        {!image && link && (
          <Message>
            <LinkCard link={link} />
          </Message>
        )}
        {!image && !link && miniprogram && (
          <Message>
            <div className="w-60 max-w-full rounded-control bg-white p-3">
              <p className="flex items-center gap-1.5 text-meta text-[#6b6963]">
                <span aria-hidden className="size-4 rounded-full bg-[#dfe2e9]" />
                {t('miniProgramName')}
              </p>
              <p className="mt-1.5 mb-2 text-body wrap-anywhere">{miniprogram.title}</p>
              <Placeholder label={t('cover')} />
              <p className="mt-2 flex items-center gap-1 border-t border-[#ececec] pt-1.5 text-meta text-[#6b6963]">
                <Link2 aria-hidden className="size-3.5" strokeWidth={2} />
                {t('miniProgram')}
              </p>
            </div>
          </Message>
        )}
      </ul>
    </div>
  )
}
