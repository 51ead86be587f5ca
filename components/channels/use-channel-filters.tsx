'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import type { ListFilter } from '@/components/list/list-filter'
import { useDateFilter } from '@/components/list/use-date-filter'
import { useMissingFilter } from '@/components/list/use-missing-filter'
import { type ChannelSearch, channelTagsQuery } from '@/lib/client/list-queries'
import { tagName } from '@/lib/core/channel/tag-name'

const TagChoices = lazy(() => import('./tag-choices').then((choices) => ({ default: choices.TagChoices })))

/** What channels are narrowed by. */
export const useChannelFilters = (
  search: ChannelSearch,
  onChange: (change: Partial<ChannelSearch>) => void,
): ListFilter[] => {
  const t = useTranslations('channels.tag')
  const { tag, tagMode } = search
  const { data } = useQuery({ ...channelTagsQuery(search), enabled: tag.length > 0 })
  const only = data?.items.find(({ id }) => id === tag[0])
  const tagWords =
    tag.length === 1 && only
      ? tagName(only)
      : t(tagMode === 'any' ? 'anyOf' : 'chosen', { count: tag.length })
  const date = useDateFilter(search, onChange)
  const missing = useMissingFilter(search.missing, (value) => onChange({ missing: value }))
  return [
    {
      id: 'tag',
      name: t('name'),
      chosen: tag.length === 0 ? undefined : tagWords,
      onClear: () => onChange({ tag: [], tagMode: 'all' }),
      isCommon: true,
      choices: () => <TagChoices search={search} onChange={onChange} />,
    },
    date,
    missing,
  ]
}
