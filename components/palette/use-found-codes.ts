'use client'

import { useQuery } from '@tanstack/react-query'
import { AppWindow } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CodeGlyph } from '@/components/list/code-glyph'
import { channelsQuery, contactWaysQuery } from '@/lib/client/list-queries'
import type { PaletteGroup } from './palette-item'

const MOST = 6
const first = { page: 1, pageSize: MOST, order: 'desc', from: '', to: '', missing: '' } as const

const hrefOf = (configId: string) => `/contact-ways/${encodeURIComponent(configId)}`

/** Channels and contact ways that hold a text; older questions are given up. */
export const useFoundCodes = (q: string) => {
  const t = useTranslations()
  const enabled = q !== ''
  const channels = useQuery({
    ...channelsQuery({ ...first, q, tag: [], tagMode: 'all', sort: 'createDate' }),
    enabled,
    refetchInterval: false,
  })
  const ways = useQuery({
    ...contactWaysQuery({
      ...first,
      q,
      type: '',
      scene: '',
      user: '',
      department: null,
      madeHere: '',
      madeBy: '',
      sort: 'createdAt',
    }),
    enabled,
    refetchInterval: false,
  })
  if (!enabled) return { groups: [], error: null, isPending: false, retry: () => undefined }
  const listed = new Set(channels.data?.items.map(({ configId }) => configId))
  const unnamed = t('list.row.unnamed')
  const groups: PaletteGroup[] = [
    {
      id: 'channels',
      title: t('shell.channels'),
      items: (channels.data?.items ?? [])
        .filter(({ configId }) => configId !== '')
        .map(({ configId, remark, state }) => ({
          id: `channel-${configId}`,
          title: remark.trim() || unnamed,
          icon: CodeGlyph,
          detail: state,
          href: hrefOf(configId),
        })),
    },
    {
      id: 'contact-ways',
      title: t('shell.contactWays'),
      items: (ways.data?.items ?? [])
        .filter(({ config_id }) => !listed.has(config_id))
        .map(({ config_id, remark, state, scene }) => ({
          id: `way-${config_id}`,
          title: remark?.trim() || unnamed,
          icon: scene === 1 ? AppWindow : CodeGlyph,
          detail: state,
          href: hrefOf(config_id),
        })),
    },
  ]
  return {
    groups,
    error: channels.error ?? ways.error,
    isPending: channels.isFetching || ways.isFetching,
    retry: () => {
      void channels.refetch()
      void ways.refetch()
    },
  }
}
