'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { ListColumn } from '@/components/list/list-columns'
import type { ChannelSearch } from '@/lib/client/list-queries'

/** The columns of the channels. */
export const useChannelColumns = (): readonly ListColumn<ChannelSearch['sort']>[] => {
  const t = useTranslations('channels.column')
  return useMemo(
    () => [
      { id: 'name', title: t('name'), sort: 'remark', minWidth: 160, isFixed: true },
      { id: 'tags', title: t('tags'), sort: 'tags', width: 'w-[24%]', minWidth: 96 },
      {
        id: 'state',
        title: t('state'),
        sort: 'state',
        width: 'w-48',
        minWidth: 88,
        narrow: '@max-[900px]:hidden',
      },
      {
        id: 'configId',
        title: t('configId'),
        sort: 'configId',
        width: 'w-44',
        minWidth: 88,
        narrow: '@max-[1080px]:hidden',
      },
      { id: 'created', title: t('created'), sort: 'createDate', isTime: true, width: 'w-34', minWidth: 96 },
    ],
    [t],
  )
}
