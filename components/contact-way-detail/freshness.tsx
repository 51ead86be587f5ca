'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import { Time } from '@/components/ui/time'
import { contactWayQuery, fetchFreshContactWay, qrTextQuery } from '@/lib/client/code-queries'

/** How old the settings are, and asking the Hub for them now. */
export const Freshness = ({ configId, fetchedAt }: { configId: string; fetchedAt: string | null }) => {
  const t = useTranslations('detail')
  const client = useQueryClient()
  const refresh = useMutation({
    mutationFn: () => fetchFreshContactWay(configId),
    onSuccess: async (contactWay) => {
      client.setQueryData(contactWayQuery(configId).queryKey, contactWay)
      await client.invalidateQueries({ queryKey: qrTextQuery(configId).queryKey })
    },
  })
  return (
    <div className="flex flex-wrap items-center gap-x-2 text-small text-text-3">
      {fetchedAt ? (
        <span>{t.rich('fetched', { when: () => <Time value={fetchedAt} /> })}</span>
      ) : (
        <span>{t('neverFetched')}</span>
      )}
      <Button
        variant="ghost"
        size="row"
        icon={RefreshCw}
        busy={refresh.isPending}
        onClick={() => refresh.mutate()}
      >
        {refresh.isPending ? t('refreshing') : t('refresh')}
      </Button>
      {refresh.error && (
        <div className="basis-full">
          <InlineError error={refresh.error} onRetry={() => refresh.mutate()} />
        </div>
      )}
    </div>
  )
}
