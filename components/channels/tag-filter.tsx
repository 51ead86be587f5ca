'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FilterButton } from '@/components/list/filter-button'
import { Checkbox } from '@/components/ui/checkbox'
import { InlineError } from '@/components/ui/error-state'
import { Input } from '@/components/ui/input'
import { channelTagsQuery } from '@/lib/client/list-queries'
import { tagName } from '@/lib/core/channel/tag-name'
import { foldText } from '@/lib/core/search'

interface TagFilterProps {
  chosen: string[]
  onChange: (tags: string[]) => void
}

/** Tags of the channels with how many carry each; several chosen ones must all match. */
export const TagFilter = ({ chosen, onChange }: TagFilterProps) => {
  const t = useTranslations('channels.tag')
  const { data } = useQuery({ ...channelTagsQuery, enabled: chosen.length > 0 })
  const [only] = chosen
  const tag = data?.items.find(({ id }) => id === only)
  const words = chosen.length === 1 && tag ? tagName(tag) : t('chosen', { count: chosen.length })
  return (
    <FilterButton
      name={t('name')}
      chosen={chosen.length === 0 ? undefined : words}
      onClear={() => onChange([])}
    >
      {() => <TagChoices chosen={chosen} onChange={onChange} />}
    </FilterButton>
  )
}

const TagChoices = ({ chosen, onChange }: TagFilterProps) => {
  const t = useTranslations('channels.tag')
  const { data, error, refetch } = useQuery(channelTagsQuery)
  const [text, setText] = useState('')
  const wanted = foldText(text.trim())
  const shown = (data?.items ?? []).filter((tag) => foldText(tagName(tag)).includes(wanted))
  if (error) return <InlineError error={error} onRetry={() => void refetch()} />
  return (
    <div className="grid w-64 gap-2 p-1">
      <Input
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="grid max-h-72 overflow-y-auto overscroll-contain">
        {shown.map(({ id, name, count }) => (
          <li key={id}>
            <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-2 text-body hover:bg-hover tablet:min-h-8">
              <Checkbox
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                }
              />
              <bdi className="min-w-0 flex-1 truncate" title={tagName({ id, name })}>
                {tagName({ id, name })}
              </bdi>
              <span className="text-meta text-text-3">{count}</span>
            </label>
          </li>
        ))}
        {data && shown.length === 0 && <li className="px-2 py-1 text-small text-text-3">{t('none')}</li>}
      </ul>
      <p className="px-2 text-hint text-text-3">{t('hint')}</p>
    </div>
  )
}
