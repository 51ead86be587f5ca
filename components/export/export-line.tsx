'use client'

import clsx from 'clsx'
import {
  CircleCheck,
  CircleX,
  Clock,
  Loader,
  type LucideIcon,
  RotateCw,
  Square,
  TriangleAlert,
  X,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, IconButton } from '@/components/ui/button'
import { useAnnouncement } from '@/components/ui/use-announcement'
import { type ExportRun, isOpen } from '@/lib/client/exporting/export-runs'
import { codeExports } from '@/lib/client/exporting/exports'
import { ExportProblem } from './export-problem'
import { useExportWords } from './use-export-words'

const looks: Record<ExportRun['state'], { icon: LucideIcon; colour: string }> = {
  waiting: { icon: Clock, colour: 'text-text-3' },
  running: { icon: Loader, colour: 'text-accent-text' },
  done: { icon: CircleCheck, colour: 'text-ok' },
  stopped: { icon: Square, colour: 'text-text-3' },
  failed: { icon: CircleX, colour: 'text-bad' },
}
const incomplete = { icon: TriangleAlert, colour: 'text-warn' }

/** How far one export is, and what can be done with it. `onPress` is told when the pressed button goes. */
export const ExportLine = ({ run, onPress }: { run: ExportRun; onPress: () => void }) => {
  const t = useTranslations('exporting')
  const tCommon = useTranslations('common')
  const { id, state, files, total, order } = run
  const { title, note } = useExportWords(run)
  const { length: count } = order.configIds
  const { icon: Icon, colour } = state === 'done' && files < total ? incomplete : looks[state]
  const isRunning = state === 'running'
  const said = useAnnouncement(state === 'failed' ? '' : `${title}${note && ` ${note}`}`, !isOpen(run), true)
  const press = (act: (id: number) => void) => () => {
    act(id)
    onPress()
  }

  return (
    <li className="grid gap-2 border-line border-t py-2 pr-2 pl-4 first:border-t-0">
      <div className="flex min-h-8 items-center gap-2">
        <Icon aria-hidden size={16} strokeWidth={1.75} className={clsx('shrink-0', colour)} />
        <p className="min-w-0 flex-1 font-semibold text-small">{title}</p>
        {isOpen(run) && (
          <Button
            size="row"
            aria-label={isRunning ? t('stopOne', { count }) : t('remove', { count })}
            onClick={press(codeExports.stop)}
          >
            {isRunning ? t('stop') : tCommon('cancel')}
          </Button>
        )}
        {state === 'stopped' && (
          <Button size="row" icon={RotateCw} onClick={press(codeExports.retry)}>
            {t('again')}
          </Button>
        )}
        {!isOpen(run) && <IconButton icon={X} label={tCommon('close')} onClick={press(codeExports.forget)} />}
      </div>
      {isRunning && (
        <div
          role="progressbar"
          aria-label={t('progress')}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={files}
          aria-valuetext={note}
          className="mr-2 h-1.5 overflow-hidden rounded-full bg-fill forced-colors:border"
        >
          <div
            className="h-full bg-accent forced-colors:bg-[Highlight]"
            style={{ width: `${(files / total) * 100}%` }}
          />
        </div>
      )}
      {note && <p className="pr-2 pb-1 text-hint text-text-2">{note}</p>}
      {state === 'failed' && <ExportProblem error={run.error} onRetry={press(codeExports.retry)} />}
      <p role="status" className="sr-only">
        {said}
      </p>
    </li>
  )
}
