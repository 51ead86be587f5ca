'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDeskUser } from '@/components/shell/desk-user'
import { Banner } from '@/components/ui/banner'
import { Chip } from '@/components/ui/chip'
import { ErrorState } from '@/components/ui/error-state'
import { Skeleton } from '@/components/ui/skeleton'
import { Time } from '@/components/ui/time'
import { accountsQuery } from '@/lib/client/account-queries'
import type { Account } from '@/lib/core/account'
import { ChangeAccount } from './change-account'
import { ResetPassword } from './reset-password'

const cell = 'h-10 border-line border-b pr-4 text-left'

export const AccountList = () => {
  const t = useTranslations('settings')
  const [done, setDone] = useState<{ words: 'change.done' | 'reset.done'; name: string }>()
  const { data, error, refetch } = useQuery(accountsQuery)
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-30 w-full" />
  return (
    <>
      {done && (
        <div className="mb-4">
          <Banner tone="ok" place="local" title={t(done.words, { name: done.name })} />
        </div>
      )}
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
            <th scope="col" className={cell}>
              <span className="sr-only">{t('accounts.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              onReset={({ name }) => setDone({ words: 'reset.done', name })}
              onChange={({ name }) => setDone({ words: 'change.done', name })}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface AccountRowProps {
  account: Account
  onReset: (account: Account) => void
  onChange: (account: Account) => void
}

const AccountRow = ({ account, onReset, onChange }: AccountRowProps) => {
  const t = useTranslations('settings')
  const user = useDeskUser()
  const { id, name, username, role, disabled, createdAt } = account
  return (
    <tr>
      <td className={cell}>
        <bdi>{name}</bdi>
        {id === user.id && <span className="ml-2 text-hint text-text-3">{t('accounts.you')}</span>}
      </td>
      <td className={`${cell} font-mono text-text-2`}>{username}</td>
      <td className={`${cell} text-small text-text-2`}>
        <span className="flex items-center gap-2 whitespace-nowrap">
          {t(`role.${role}.title`)}
          {disabled && <Chip>{t('accounts.disabled')}</Chip>}
        </span>
      </td>
      <td className={`${cell} text-small text-text-3 max-tablet:hidden`}>
        <Time value={createdAt} />
      </td>
      <td className={`${cell} pr-0 text-right`}>
        {id !== user.id && (
          <span className="inline-flex flex-wrap justify-end">
            <ChangeAccount account={account} onDone={onChange} />
            <ResetPassword account={account} onDone={onReset} />
          </span>
        )}
      </td>
    </tr>
  )
}
