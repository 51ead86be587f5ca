import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { tagName } from '@/lib/core/channel/tag-name'
import { Tooltip } from './tooltip'

export const Chip = ({ active = false, children }: { active?: boolean | undefined; children: ReactNode }) => (
  <span
    className={clsx(
      'inline-flex h-5 min-w-9 max-w-40 items-center rounded-chip px-1.5 text-meta forced-colors:border',
      active ? 'bg-accent-tint text-accent-text' : 'bg-fill text-text-2',
    )}
  >
    <bdi className="truncate" title={typeof children === 'string' ? children : undefined}>
      {children}
    </bdi>
  </span>
)

interface TagChipsProps {
  tags: readonly { id: string; name: string }[]
  max?: number | undefined
  activeIds?: readonly string[] | undefined
  /** On as many lines as they need. */
  wrap?: boolean | undefined
}

export const TagChips = ({ tags, max = 3, activeIds = [], wrap = false }: TagChipsProps) => {
  const t = useTranslations('common')
  const hidden = tags.slice(max).map(tagName)
  const names = hidden.join(t('listSeparator'))
  return (
    <span className={clsx('flex min-w-0 items-center gap-1 overflow-hidden', wrap && 'flex-wrap')}>
      {tags.slice(0, max).map((tag) => (
        <Chip key={tag.id} active={activeIds.includes(tag.id)}>
          {tagName(tag)}
        </Chip>
      ))}
      {hidden.length > 0 && (
        <Tooltip text={names}>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('moreTags', { count: hidden.length, names })}
            className="h-6 min-w-6 shrink-0 cursor-default rounded-chip px-0.5 text-meta text-text-3"
          >
            +{hidden.length}
          </button>
        </Tooltip>
      )}
    </span>
  )
}
