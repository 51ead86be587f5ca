'use client'

import { useQuery } from '@tanstack/react-query'
import { CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useTimeWords } from '@/components/ui/use-time-words'
import { syncQuery } from '@/lib/client/list-queries'
import { syncedAt, useSyncNow } from './use-hub-words'

/** Says over every page how old its data is while the Hub cannot be reached. */
export const HubBanner = () => {
  const t = useTranslations('shell.hub')
  const ageOf = useTimeWords()
  const { data } = useQuery(syncQuery)
  const sync = useSyncNow()
  const isDown = data?.hub === 'down'
  const moment = data ? syncedAt(data) : null
  const age = ageOf(moment)
  return (
    <div role="status" className="shrink-0 print:hidden">
      {isDown && (
        <Banner
          place="page"
          tone="warn"
          icon={CloudOff}
          title={
            moment === null ? t('bannerNever') : t('banner', { age, gap: /^\d/.test(age) ? 'yes' : 'no' })
          }
          action={
            <Button size="row" busy={sync.isPending} onClick={() => sync.mutate()}>
              {t('retry')}
            </Button>
          }
        >
          {t(moment === null ? 'bannerTextNever' : 'bannerText')}
        </Banner>
      )}
    </div>
  )
}
