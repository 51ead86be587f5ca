'use client'

import { useQuery } from '@tanstack/react-query'
import { FileSpreadsheet, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCan } from '@/components/shell/desk-user'
import { Button, LinkButton } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'
import { syncQuery } from '@/lib/client/list-queries'

/** The ways to new codes, for those who may; without the Hub none can be made, a sheet can be prepared. */
export const CreateActions = () => {
  const t = useTranslations()
  const mayCreate = useCan('editor')
  const { data } = useQuery(syncQuery)
  if (!mayCreate) return null
  return (
    <>
      <span className="contents max-tablet:hidden">
        <LinkButton variant="secondary" icon={FileSpreadsheet} href="/batches/new">
          {t('palette.batch')}
        </LinkButton>
      </span>
      {data?.hub === 'down' ? (
        <Tooltip text={t('list.noCreate')}>
          <Button icon={Plus} aria-disabled title={t('list.noCreate')}>
            {t('channels.create')}
          </Button>
        </Tooltip>
      ) : (
        <LinkButton variant="primary" icon={Plus} href="/contact-ways/new">
          {t('channels.create')}
        </LinkButton>
      )}
    </>
  )
}
