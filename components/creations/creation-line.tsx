'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCan } from '@/components/shell/desk-user'
import { LinkButton } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import { Dot } from '@/components/ui/separator-dot'
import { Time } from '@/components/ui/time'
import type { Creation } from '@/lib/core/creation'
import { shownText } from '@/lib/core/shown-text'
import { CreationStory } from './creation-story'
import { OutcomeBadge } from './outcome-badge'
import { WaysOut } from './ways-out'

/** One creation: what came of it, what it is called, what to do about it. */
export const CreationLine = ({ creation }: { creation: Creation }) => {
  const t = useTranslations('creations')
  const tCopy = useTranslations('list.row')
  const mayAct = useCan('editor')
  const { id, status, config_id: configId, state, actor, createdAt } = creation
  const name = shownText(creation.remark).trim() || t('unnamed')
  return (
    <li className="grid gap-x-6 gap-y-1 border-line border-b px-4 py-3 tablet:grid-cols-[112px_minmax(0,1fr)_auto] tablet:px-6">
      <OutcomeBadge status={status} />
      <div className="grid min-w-0 content-start gap-1">
        <p className="flex min-w-0 flex-wrap items-center gap-x-3 text-body">
          {configId === null ? (
            <bdi className="min-w-0 truncate text-text">{name}</bdi>
          ) : (
            <Link
              href={`/contact-ways/${encodeURIComponent(configId)}`}
              prefetch={false}
              className="min-w-0 truncate rounded-chip text-text hover:text-accent-text"
            >
              <bdi>{name}</bdi>
            </Link>
          )}
          <span className="flex min-w-0 items-center gap-1 font-mono text-text-3">
            <span className="truncate">{state}</span>
            <CopyButton value={state} label={tCopy('copyState')} className="-my-1.5" />
          </span>
        </p>
        <CreationStory creation={creation} />
        <p className="flex items-center text-hint text-text-3">
          {t('madeBy', { name: shownText(actor) })}
          <Dot />
          <Time value={createdAt} />
        </p>
      </div>
      <div className="max-tablet:mt-1">
        {mayAct && status === 'unknown' && <WaysOut creation={creation} />}
        {mayAct && status === 'failed' && (
          <LinkButton
            size="row"
            variant="secondary"
            href={`/contact-ways/new?retry=${encodeURIComponent(id)}`}
          >
            {t('again')}
          </LinkButton>
        )}
      </div>
    </li>
  )
}
