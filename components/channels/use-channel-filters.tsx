'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import type { ListFilter } from '@/components/list/list-filter'
import { useMissingFilter } from '@/components/list/use-missing-filter'
import { useRangeWords } from '@/components/list/use-range-words'
import { type ChannelSearch, channelTagsQuery } from '@/lib/client/list-queries'
import { tagName } from '@/lib/core/channel/tag-name'

const TagChoices = lazy(() => import('./tag-choices').then((choices) => ({ default: choices.TagChoices })))
const DateChoices = lazy(() =>
  import('@/components/list/date-choices').then((choices) => ({ default: choices.DateChoices })),
)

/** What channels are narrowed by. */
export const useChannelFilters = (
  search: ChannelSearch,
  onChange: (change: Partial<ChannelSearch>) => void,
): ListFilter[] => {
  const t = useTranslations('channels.tag')
  const tDate = useTranslations('list.date')
  const rangeWords = useRangeWords()
  const { tag, tagMode, from, to } = search
  const { data } = useQuery({ ...channelTagsQuery(search), enabled: tag.length > 0 })
  const only = data?.items.find(({ id }) => id === tag[0])
  const tagWords =
    tag.length === 1 && only
      ? tagName(only)
      : t(tagMode === 'any' ? 'anyOf' : 'chosen', { count: tag.length })
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
    {
      id: 'date',
      name: tDate('name'),
      chosen: rangeWords({ from, to }),
      onClear: () => onChange({ from: '', to: '' }),
      choices: (close) => (
        <DateChoices
          from={from}
          to={to}
          onChange={(range) => {
            onChange(range)
            close()
          }}
        />
      ),
    },
    missing,
  ]
}
