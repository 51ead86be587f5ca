'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { ListColumn } from '@/components/list/list-columns'
import type { ContactWaySearch } from '@/lib/client/list-queries'

/** The columns of the contact ways. */
export const useContactWayColumns = (): readonly ListColumn<ContactWaySearch['sort']>[] => {
  const t = useTranslations('contactWays.column')
  return useMemo(
    () => [
      { id: 'name', title: t('name'), sort: 'remark', minWidth: 160, isFixed: true },
      { id: 'type', title: t('type'), sort: 'type', width: 'w-28 @max-[760px]:w-22', minWidth: 80 },
      {
        id: 'receiver',
        title: t('receiver'),
        sort: 'user',
        width: 'w-[22%] @max-[760px]:w-[17%]',
        minWidth: 88,
      },
      {
        id: 'state',
        title: t('state'),
        sort: 'state',
        width: 'w-48',
        minWidth: 88,
        narrow: '@max-[1000px]:hidden',
      },
      { id: 'configId', title: t('configId'), sort: 'configId', width: 'w-44', minWidth: 88, isExtra: true },
      {
        id: 'createdBy',
        title: t('createdBy'),
        sort: 'createdBy',
        width: 'w-28',
        minWidth: 80,
        isExtra: true,
      },
      {
        id: 'created',
        title: t('created'),
        sort: 'createdAt',
        isTime: true,
        width: 'w-34 @max-[760px]:w-28',
        minWidth: 96,
      },
    ],
    [t],
  )
}
