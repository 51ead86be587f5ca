'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useDeskUser } from '@/components/shell/desk-user'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import { Time } from '@/components/ui/time'
import { accountsQuery } from '@/lib/client/account-queries'

export const AccountList = () => {
  const t = useTranslations('settings')
  const user = useDeskUser()
  const { data, error, refetch } = useQuery(accountsQuery)
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-30 w-full" />
  const cell = 'h-10 border-line border-b pr-4 text-left'
  return (
    <table className="w-full border-separate border-spacing-0">
      <caption className="sr-only">{t('accounts.caption')}</caption>
      <thead className="text-meta text-text-3 [&_th]:font-normal">
        <tr>
          <th scope="col" className={cell}>
            {t('accounts.name')}
          </th>
          <th scope="col" className={cell}>
            {t('accounts.username')}
          </th>
          <th scope="col" className={cell}>
            {t('accounts.role')}
          </th>
          <th scope="col" className={`${cell} max-tablet:hidden`}>
            {t('accounts.since')}
          </th>
        </tr>
      </thead>
      <tbody>
        {data.items.map(({ id, name, username, role, createdAt }) => (
          <tr key={id}>
            <td className={cell}>
              <bdi>{name}</bdi>
              {id === user.id && <span className="ml-2 text-hint text-text-3">{t('accounts.you')}</span>}
            </td>
            <td className={`${cell} font-mono text-text-2`}>{username}</td>
            <td className={`${cell} text-small text-text-2`}>{t(`role.${role}.title`)}</td>
            <td className={`${cell} text-small text-text-3 max-tablet:hidden`}>
              <Time value={createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
