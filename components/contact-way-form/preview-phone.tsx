'use client'
import { ChevronLeft, Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { useMemberNames } from './use-member-names'

/** Name and first character of whoever answers; a neutral word while nobody is chosen. */
export const useReceiver = (): { name: string; initial: string; known: boolean } => {
  const t = useTranslations('form.previewPanel')
  const { control } = useFormContext<ContactWayForm>()
  const userids = useWatch({ control, name: 'audience.user' })
  const [first] = useMemberNames(userids.slice(0, 1))
  const name = first?.name ?? first?.userid ?? t('someone')
  return { name, initial: [...name][0] ?? '', known: first !== undefined }
}

export const Avatar = ({ initial, known, large }: { initial: string; known: boolean; large?: boolean }) => (
  <span
    aria-hidden
    className={`flex shrink-0 items-center justify-center rounded-chip font-semibold text-white ${
      large ? 'size-14 text-section' : 'size-9 text-body'
    } ${known ? 'bg-[#3450cf]' : 'bg-[#a5a39c]'}`}
  >
    {initial}
  </span>
)

/** WeChat's greys inside, in both themes. */
export const PhoneFrame = ({ children }: { children: ReactNode }) => {
  const t = useTranslations('form.previewPanel')
  const { name } = useReceiver()
  return (
    <div className="mx-auto w-full max-w-[300px] rounded-[28px] border border-line-2 bg-surface p-1 [color-scheme:light]">
      <div className="min-h-[480px] overflow-hidden rounded-[24px] border border-[#d6d5d0] bg-[#ededed] text-[#1c1b19]">
        <div className="flex items-center justify-between border-[#dcdcda] border-b px-3 py-2">
          <ChevronLeft aria-hidden size={20} />
          <div className="min-w-0 text-center">
            <p className="truncate font-semibold text-body">{name}</p>
            <p className="text-meta text-[#865600]">{t('corporation')}</p>
          </div>
          <Ellipsis aria-hidden size={20} />
        </div>
        <div className="flex flex-col gap-3 p-3">{children}</div>
      </div>
    </div>
  )
}
