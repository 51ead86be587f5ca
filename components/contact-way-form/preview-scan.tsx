'use client'
import { AppWindow } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { Avatar, useReceiver } from './preview-phone'

/** The card that opens on scanning, or the control in a mini program that leads to it. */
export const ScanPreview = () => {
  const t = useTranslations('form.previewPanel')
  const { control } = useFormContext<ContactWayForm>()
  const [type, placement, direct] = useWatch({ control, name: ['audience.type', 'placement', 'skip_verify'] })
  const { name, initial, known } = useReceiver()
  return (
    <>
      {placement.scene === 1 && (
        <div className="rounded-control bg-white p-3">
          <p className="mb-2 text-meta text-[#6b6963]">{t('addToMiniProgram')}</p>
          <div className="flex items-center gap-2 rounded-control border border-[#d6d5d0] border-dashed px-3 py-4 text-[#54524d] text-small">
            <AppWindow aria-hidden size={16} strokeWidth={1.75} />
            {t('controlStyle', { style: placement.style })}
          </div>
        </div>
      )}
      <div className="rounded-control bg-white p-4">
        <div className="flex items-center gap-3">
          <Avatar initial={initial} known={known} large />
          <div className="min-w-0">
            <p className="truncate font-semibold text-section">{name}</p>
            <p className="text-[#865600] text-meta">{t('corporation')}</p>
          </div>
        </div>
        {type === 2 && <p className="mt-3 text-[#6b6963] text-meta">{t('oneOf')}</p>}
        <p className="mt-4 rounded-control bg-[#e9f7ef] py-2.5 text-center font-semibold text-[#067a46] text-body">
          {t('add')}
        </p>
        <p className="mt-2 text-center text-[#6b6963] text-meta">{t(direct ? 'addDirect' : 'addVerify')}</p>
      </div>
    </>
  )
}
