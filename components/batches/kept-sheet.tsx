'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useDeskUser } from '@/components/shell/desk-user'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/button'
import { keptSheetQuery } from '@/lib/client/sheet/kept-sheet'
import { shownText } from '@/lib/core/shown-text'

/** A sheet that was looked over in this browser and is not finished. */
export const KeptSheet = () => {
  const t = useTranslations('batchSheet')
  const { id } = useDeskUser()
  const { data } = useQuery(keptSheetQuery(id))
  if (!data) return null
  return (
    <div className="max-tablet:hidden">
      <Banner
        tone="info"
        place="page"
        title={t('draft.list')}
        action={
          <LinkButton size="row" href="/batches/new">
            {t('draft.open')}
          </LinkButton>
        }
      >
        <bdi className="ml-2">
          {t('draft.listText', { name: shownText(data.name).trim() || t('unnamed'), count: data.rows })}
        </bdi>
      </Banner>
    </div>
  )
}
