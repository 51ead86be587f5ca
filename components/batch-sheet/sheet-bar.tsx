'use client'

import { Download, Settings2, Upload } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import type { SheetMeta } from '@/lib/client/sheet/sheet-answers'
import type { Counts, RowFilter } from './sheet-issues'

interface SheetBarProps {
  meta: SheetMeta
  counts: Counts
  chosen: RowFilter | undefined
  /** Whether nothing is left out. */
  isWhole: boolean
  onChoose: (verdict: RowFilter | undefined) => void
  onHeadings: (hasHeadings: boolean) => void
  onDefaults: () => void
  onAnother: () => void
  onAnnotated: () => void
}

const button =
  'inline-flex h-8 shrink-0 cursor-pointer items-center whitespace-nowrap rounded-control border border-transparent px-3 text-body text-text-2 hover:bg-hover aria-pressed:bg-fill aria-pressed:text-text [&_b]:mr-1 [&_b]:font-semibold'

const inks: Record<RowFilter, string> = {
  ready: '[&_b]:text-ok',
  wrong: '[&_b]:text-bad',
  reminder: '[&_b]:text-warn',
}

/** Over the sheet: how many rows come to what, each a filter; where it is from, and what can be done with it. */
export const SheetBar = (props: SheetBarProps) => {
  const { meta, counts, chosen, isWhole, onChoose } = props
  const t = useTranslations('batchSheet')
  const format = useFormatter()
  const b = (parts: React.ReactNode) => <b>{parts}</b>
  const total = counts.ready + counts.wrong
  const source = meta.source.kind === 'file' ? meta.source.name : t(`bar.${meta.source.kind}`)
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2 tablet:px-6">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be no bar */}
      <div role="group" aria-label={t('filter.label')} className="-ml-1 flex flex-wrap gap-1">
        <button type="button" aria-pressed={isWhole} className={button} onClick={() => onChoose(undefined)}>
          {t.rich('filter.all', { count: total, b })}
        </button>
        {(['ready', 'wrong', 'reminder'] as const).map((verdict) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={chosen === verdict}
            disabled={counts[verdict] === 0 && chosen !== verdict}
            className={`${button} ${inks[verdict]} disabled:cursor-default disabled:text-text-3 disabled:[&_b]:text-text-3`}
            onClick={() => onChoose(verdict)}
          >
            {t.rich(`filter.${verdict}`, { count: counts[verdict], b })}
          </button>
        ))}
      </div>
      <div className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="max-w-60 truncate text-small text-text-3 max-wide:hidden" title={source}>
          <bdi>{source}</bdi>
          {meta.savedAt !== null && (
            <span className="ml-2">
              {t('draft.saved', {
                time: format.dateTime(meta.savedAt, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
              })}
            </span>
          )}
        </span>
        {meta.source.kind !== 'members' && (
          <label className="flex h-8 cursor-pointer items-center gap-2 text-small text-text-2">
            <Checkbox
              checked={meta.columns.hasHeadings}
              onChange={(event) => props.onHeadings(event.target.checked)}
            />
            {t('bar.headings')}
          </label>
        )}
        <Button icon={Settings2} onClick={props.onDefaults}>
          {t('bar.defaults')}
        </Button>
        <Button icon={Upload} variant="ghost" onClick={props.onAnother}>
          {t('bar.another')}
        </Button>
        <Button icon={Download} onClick={props.onAnnotated}>
          {t('bar.annotated')}
        </Button>
      </div>
    </div>
  )
}
