'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useDurationWords } from '@/components/batches/use-duration-words'
import { PageHeader } from '@/components/shell/page-header'
import { useOwnTitle } from '@/components/shell/use-own-title'
import { Button } from '@/components/ui/button'
import { verdictOf } from '@/lib/core/batch/checked-row'
import { MAX_BATCH_ROWS } from '@/lib/core/batch/limits'
import { shownText } from '@/lib/core/shown-text'
import { CreateBatchDialog } from './create-batch-dialog'
import { DraftBar } from './draft-bar'
import { IssueAside } from './issue-aside'
import { RenameBatch } from './rename-batch'
import { SheetBar } from './sheet-bar'
import { SheetGrid } from './sheet-grid'
import { countRows, fitsFilter, groupIssues, type IssueKind, nextIssue, type RowFilter } from './sheet-issues'
import { SheetSteps } from './sheet-steps'
import { SheetSummary } from './sheet-summary'
import { useAnnotated } from './use-annotated'
import { useCellWords } from './use-cell-words'
import { useCreateBatch } from './use-create-batch'
import type { Target } from './use-grid'
import type { OpenSheet, Sheet } from './use-sheet'

const DefaultsDialog = lazy(() =>
  import('./defaults-dialog').then((module) => ({ default: module.DefaultsDialog })),
)

/** Rows that are shown: those that fitted when they were chosen, so that a row put right does not vanish at once. */
interface Shown {
  filter?: RowFilter
  kind?: IssueKind
  lines: ReadonlySet<number>
}

type Open = 'defaults' | 'create' | undefined

/** The second step: every row with its own problems, mended in its place, until the ready ones are created. */
export const CheckStep = ({ sheet, open }: { sheet: Sheet; open: OpenSheet }) => {
  const t = useTranslations('batchSheet')
  const tBatches = useTranslations('batches')
  const durationWords = useDurationWords()
  const spell = useCellWords()
  const { meta, rows } = open
  const { columns, width } = meta
  const [shown, setShown] = useState<Shown>()
  const [dialog, setDialog] = useState<Open>()
  const [target, setTarget] = useState<Target>()
  const counts = useMemo(() => countRows(rows), [rows])
  const kinds = useMemo(() => groupIssues(rows), [rows])
  const shownRows = useMemo(
    () => (shown ? rows.filter(({ line }) => shown.lines.has(line)) : rows),
    [rows, shown],
  )
  const defaults = useMemo(
    () => new Map(meta.defaultValues.map(([field, value]) => [field, spell(field, value)])),
    [meta.defaultValues, spell],
  )
  const creation = useCreateBatch(sheet, () => setDialog(undefined))
  const annotate = useAnnotated(sheet, open)

  const name = shownText(meta.name).trim() || t('unnamed')
  useOwnTitle(name)
  const { ready } = counts
  const count = Math.min(ready, MAX_BATCH_ROWS)
  const time = durationWords((count / (sheet.lookUp.hubRate ?? 5)) * 1000)

  const choose = (next: Omit<Shown, 'lines'>) => {
    const { kind, filter } = next
    const fitting = rows.filter((row) =>
      kind ? kind.lines.includes(row.line) : !filter || fitsFilter(row, filter),
    )
    setShown({ ...next, lines: new Set(fitting.map(({ line }) => line)) })
    if (!next.kind) return
    const place = nextIssue(
      fitting.map((row) => ({
        ...row,
        issues: row.issues.filter((issue) => issue.code === next.kind?.code),
      })),
      width,
      undefined,
      1,
    )
    if (place) setTarget({ place })
  }
  const goNext = (from: Parameters<typeof nextIssue>[2], step: 1 | -1) => {
    const among = nextIssue(shownRows, width, from, step)
    const isSame = among?.line === from?.line && among?.column === from?.column
    const place = among && !isSame ? among : nextIssue(rows, width, from, step)
    if (!place) return
    if (!shownRows.some(({ line }) => line === place.line)) setShown(undefined)
    setTarget({ place })
  }

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
      <DraftBar sheet={sheet} open={open} />
      <p role="status" className="sr-only">
        {t('summary.announce', {
          total: rows.length,
          ready,
          wrong: counts.wrong,
          reminder: counts.reminder,
        })}
      </p>
      <SheetBar
        meta={meta}
        counts={counts}
        chosen={shown?.filter}
        isWhole={shown === undefined}
        onChoose={(filter) => (filter ? choose({ filter }) : setShown(undefined))}
        onHeadings={(hasHeadings) => sheet.change({ kind: 'headings', hasHeadings })}
        onDefaults={() => setDialog('defaults')}
        onAnother={sheet.discard}
        onAnnotated={annotate}
      />
      <div className="flex min-h-0 flex-1 max-rail:flex-col">
        {shownRows.length === 0 ? (
          <div className="grid min-h-0 flex-1 content-center justify-items-center gap-3 p-6 text-body text-text-2">
            {t('filter.none')}
            {shown && <Button onClick={() => setShown(undefined)}>{t('filter.showAll')}</Button>}
          </div>
        ) : (
          <SheetGrid
            rows={shownRows}
            columns={columns}
            width={width}
            names={sheet.names}
            defaults={defaults}
            target={target}
            onChange={sheet.change}
            onUndo={sheet.undo}
            onNext={goNext}
            onDefaults={() => setDialog('defaults')}
          />
        )}
        <IssueAside
          kinds={kinds}
          columns={columns}
          wrong={counts.wrong}
          reminders={counts.reminder}
          chosen={shown?.kind}
          onChoose={(kind) =>
            shown?.kind?.code === kind.code && shown.kind.path === kind.path
              ? setShown(undefined)
              : choose({ kind })
          }
          onNext={(step) => goNext(target?.place, step)}
          onDefaults={() => setDialog('defaults')}
        />
      </div>
      <SheetSummary
        ready={ready}
        wrong={counts.wrong}
        time={time}
        hasLookUpFailed={sheet.lookUp.hasFailed}
        onCreate={() => (count > 0 ? setDialog('create') : goNext(undefined, 1))}
      />
      <CreateBatchDialog
        open={dialog === 'create'}
        name={name}
        count={count}
        wrong={counts.wrong}
        reminders={counts.reminder}
        shared={rows.filter(({ issues }) => issues.some(({ code }) => code === 'state_shared')).length}
        temporary={rows.filter((row) => row.isTemporary && verdictOf(row) !== 'wrong').length}
        time={time}
        isBusy={creation.isPending || creation.isSuccess}
        error={creation.error}
        onCreate={() => creation.mutate()}
        onClose={() => {
          if (creation.isError) sheet.lookUp.forget()
          creation.reset()
          setDialog(undefined)
        }}
      />
      {dialog === 'defaults' && (
        <Suspense>
          <DefaultsDialog
            defaults={meta.defaults}
            onSave={(next) => {
              sheet.change({ kind: 'defaults', defaults: next })
              setDialog(undefined)
            }}
            onClose={() => setDialog(undefined)}
          />
        </Suspense>
      )}
    </div>
  )
}
