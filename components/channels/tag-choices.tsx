'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { InlineError } from '@/components/ui/error-state'
import { Input } from '@/components/ui/input'
import { Segmented } from '@/components/ui/segmented'
import { type ChannelSearch, channelTagsQuery } from '@/lib/client/list-queries'
import { tagName } from '@/lib/core/channel/tag-name'
import { foldText } from '@/lib/core/search'

interface TagChoicesProps {
  search: ChannelSearch
  onChange: (change: Partial<ChannelSearch>) => void
}

/** Tags with how many of the channels that match carry each; a channel needs all of the chosen ones, or any. */
export const TagChoices = ({ search, onChange }: TagChoicesProps) => {
  const t = useTranslations('channels.tag')
  const format = useFormatter()
  const { data, error, refetch } = useQuery(channelTagsQuery(search))
  const [text, setText] = useState('')
  const { tag: chosen, tagMode } = search
  const wanted = foldText(text.trim())
  const shown = (data?.items ?? []).filter((tag) => foldText(tagName(tag)).includes(wanted))
  if (error && !data) return <InlineError error={error} onRetry={() => void refetch()} />
  return (
    <div className="grid w-64 gap-2 p-1">
      <Input
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Segmented
        label={t('mode')}
        value={tagMode}
        onValueChange={(mode) => onChange({ tagMode: mode })}
        items={[
          { value: 'all', label: t('all') },
          { value: 'any', label: t('any') },
        ]}
      />
      <ul className="grid max-h-72 overflow-y-auto overscroll-contain">
        {shown.map(({ id, name, count }) => (
          <li key={id}>
            <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-2 text-body hover:bg-hover tablet:min-h-8">
              <Checkbox
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  onChange({
                    tag: target.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
                  })
                }
              />
              <bdi className="min-w-0 flex-1 truncate" title={tagName({ id, name })}>
                {tagName({ id, name })}
              </bdi>
              <span className="text-meta text-text-3">{format.number(count)}</span>
            </label>
          </li>
        ))}
        {data && shown.length === 0 && <li className="px-2 py-1 text-small text-text-3">{t('none')}</li>}
      </ul>
    </div>
  )
}
