'use client'

import clsx from 'clsx'
import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/button'
import { Dot } from '@/components/ui/separator-dot'
import { Tooltip } from '@/components/ui/tooltip'
import { useErrorWords } from '@/components/ui/use-error-words'
import { type HubTone, useHubWords, useSyncNow } from './use-hub-words'

const tones: Record<HubTone, string> = {
  ok: 'bg-ok-solid',
  warn: 'bg-warn-solid',
  bad: 'bg-bad-solid',
  idle: 'bg-control',
}

const StateDot = ({ tone }: { tone: HubTone }) => (
  <span
    aria-hidden
    className={clsx('size-2 shrink-0 rounded-full forced-colors:bg-[CanvasText]', tones[tone])}
  />
)

/** The Hub's state at the foot of the sidebar; in the rail a dot that says the same in its tooltip. */
export const HubState = () => {
  const t = useTranslations('shell.hub')
  const { tone, fact, detail, running } = useHubWords()
  const sync = useSyncNow()
  const refused = useErrorWords(sync.error)
  const sentence = sync.isError ? refused.title : [fact, detail].filter(Boolean).join(' · ')
  return (
    <>
      <div className="flex h-9 items-center gap-2 pr-1 pl-2 text-small text-text-3 max-wide:hidden">
        <StateDot tone={sync.isError ? 'bad' : tone} />
        <span title={sentence} className="flex min-w-0 flex-1 items-center">
          <span
            role={sync.isError ? 'alert' : undefined}
            className={clsx('truncate', detail && !sync.isError && 'shrink-0 max-w-full')}
          >
            {sync.isError ? sentence : fact}
          </span>
          {detail && !sync.isError && (
            <>
              <Dot />
              <span className="min-w-0 truncate" suppressHydrationWarning>
                {detail}
              </span>
            </>
          )}
        </span>
        <IconButton
          size="row"
          icon={RefreshCw}
          label={t('syncNow')}
          disabled={running || sync.isPending}
          onClick={() => sync.mutate()}
        />
      </div>
      <Tooltip side="right" text={sentence}>
        <button
          type="button"
          aria-label={`${sentence}, ${t('syncNow')}`}
          onClick={() => sync.mutate()}
          className="mx-auto grid size-9 cursor-pointer place-items-center rounded-control hover:bg-hover wide:hidden"
        >
          <StateDot tone={tone} />
        </button>
      </Tooltip>
    </>
  )
}

/** The state as a plain line, for the phone's menu. */
export const HubLine = () => {
  const { tone, fact, detail } = useHubWords()
  return (
    <p className="flex items-center gap-2 px-2 py-1.5 text-small text-text-3">
      <StateDot tone={tone} />
      <span>{[fact, detail].filter(Boolean).join(' · ')}</span>
    </p>
  )
}
