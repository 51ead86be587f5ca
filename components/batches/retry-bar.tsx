'use client'

import { RotateCw, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, IconButton } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import { useRetry } from './use-retry'
import type { RowChoice } from './use-row-choice'

interface RetryBarProps {
  id: string
  choice: RowChoice
  /** The rows run again, and the bar is gone. */
  onDone: () => void
}

/** Floats above the foot as soon as one row is chosen. */
export const RetryBar = ({ id, choice: { chosen, clear }, onDone }: RetryBarProps) => {
  const t = useTranslations('batches.select')
  const { mutate, isPending, error } = useRetry(id, () => {
    clear()
    onDone()
  })
  if (chosen.size === 0) return null
  return (
    <section
      aria-label={t('bar')}
      className="sticky bottom-15 z-20 mx-auto mb-4 grid w-fit max-w-[calc(100%-32px)] gap-2 rounded-card bg-raised p-2 pl-4 shadow-2"
    >
      <div className="flex items-center gap-2">
        <p role="status" className="mr-2 whitespace-nowrap font-semibold text-small">
          {t('count', { count: chosen.size })}
        </p>
        <Button icon={RotateCw} busy={isPending} onClick={() => mutate([...chosen].map((row) => ({ row })))}>
          {t('again')}
        </Button>
        <IconButton icon={X} label={t('clear')} onClick={clear} />
      </div>
      {error && <InlineError error={error} />}
    </section>
  )
}
