'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useDurationWords } from '@/components/batches/use-duration-words'
import { PageHeader } from '@/components/shell/page-header'
import { useOwnTitle } from '@/components/shell/use-own-title'
import { Button } from '@/components/ui/button'
import { MAX_BATCH_ROWS } from '@/lib/core/batch/limits'
import { shownText } from '@/lib/core/shown-text'
import { CreateBatchDialog } from './create-batch-dialog'
import { DiscardDialog } from './discard-dialog'
import { DraftBar } from './draft-bar'
import { IssueAside } from './issue-aside'
import { RenameBatch } from './rename-batch'
import { SheetBar } from './sheet-bar'
import { SheetGrid } from './sheet-grid'
import { SheetSteps } from './sheet-steps'
import { SheetSummary } from './sheet-summary'
import { useAnnotated } from './use-annotated'
import { useCellWords } from './use-cell-words'
import { useNextKey } from './use-next-key'
import type { OpenSheet, Sheet } from './use-sheet'
import { useShownRows } from './use-shown-rows'

const DefaultsDialog = lazy(() =>
  import('./defaults-dialog').then((module) => ({ default: module.DefaultsDialog })),
)

/** Calls a second, until the desk has said its own. */
const USUAL_RATE = 5

/** The second step: every row with its own problems, mended in its place, until the ready ones are created. */
export const CheckStep = ({ sheet, open }: { sheet: Sheet; open: OpenSheet }) => {
  const t = useTranslations('batchSheet')
  const tBatches = useTranslations('batches')
  const durationWords = useDurationWords()
  const spell = useCellWords()
  const { meta, rows } = open
  const [dialog, setDialog] = useState<'defaults' | 'create' | 'discard'>()
  const view = useShownRows(rows, meta.width)
  const annotate = useAnnotated(sheet, open)
  const defaults = useMemo(
    () => new Map(meta.defaultValues.map(([field, value]) => [field, spell(field, value)])),
    [meta.defaultValues, spell],
  )
  const { ready, wrong, reminder } = view.counts
  const name = shownText(meta.name).trim() || t('unnamed')
  useOwnTitle(name)
  const count = Math.min(ready, MAX_BATCH_ROWS)
  const time = durationWords((count / (sheet.lookUp.hubRate ?? USUAL_RATE)) * 1000)
  const goNext = (step: 1 | -1) => view.goNext(view.target?.place, step)
  useNextKey(dialog === undefined, goNext)
  const askDefaults = () => setDialog('defaults')
  const close = () => setDialog(undefined)
  const discard = () => (meta.isChanged ? setDialog('discard') : sheet.discard())

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader
        title={<bdi title={name}>{name}</bdi>}
        breadcrumb={{ href: '/batches', label: tBatches('title') }}
        badge={
          <RenameBatch name={meta.name} onRename={(next) => sheet.change({ kind: 'rename', name: next })} />
        }
        actions={<SheetSteps current="check" />}
      />
      <DraftBar sheet={sheet} open={open} onDiscard={discard} />
      <p role="status" className="sr-only">
        {t('summary.announce', { total: rows.length, ready, wrong, reminder })}
      </p>
      <SheetBar
        meta={meta}
        counts={view.counts}
        chosen={view.shown?.filter}
        isWhole={view.shown === undefined}
        onChoose={view.chooseFilter}
        onHeadings={(hasHeadings) => sheet.change({ kind: 'headings', hasHeadings })}
        onDefaults={askDefaults}
        onAnother={discard}
        onAnnotated={annotate}
      />
      <div className="flex min-h-0 flex-1 max-rail:flex-col">
        {view.rows.length === 0 ? (
          <div className="grid min-h-0 flex-1 content-center justify-items-center gap-3 p-6 text-body text-text-2">
            {t('filter.none')}
            {view.shown && <Button onClick={view.showAll}>{t('filter.showAll')}</Button>}
          </div>
        ) : (
          <SheetGrid
            rows={view.rows}
            columns={meta.columns}
            width={meta.width}
            names={sheet.names}
            defaults={defaults}
            target={view.target}
            onChange={sheet.change}
            onUndo={sheet.undo}
            onNext={view.goNext}
            onDefaults={askDefaults}
          />
        )}
        <IssueAside
          kinds={view.kinds}
          columns={meta.columns}
          wrong={wrong}
          reminders={reminder}
          chosen={view.shown?.kind}
          onChoose={view.chooseKind}
          onNext={goNext}
          onDefaults={askDefaults}
        />
      </div>
      <SheetSummary
        ready={ready}
        wrong={wrong}
        time={time}
        hasLookUpFailed={sheet.lookUp.hasFailed}
        onCreate={() => (count > 0 ? setDialog('create') : view.goNext(undefined, 1))}
      />
      {dialog === 'create' && (
        <CreateBatchDialog sheet={sheet} rows={rows} name={name} time={time} onClose={close} />
      )}
      {dialog === 'discard' && <DiscardDialog onDiscard={sheet.discard} onClose={close} />}
      {dialog === 'defaults' && (
        <Suspense>
          <DefaultsDialog
            defaults={meta.defaults}
            onSave={(next) => {
              sheet.change({ kind: 'defaults', defaults: next })
              close()
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  )
}
