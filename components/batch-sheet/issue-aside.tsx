'use client'

import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { type SheetColumns, unknownColumns } from '@/lib/core/batch/sheet-columns'
import { isSheetField } from '@/lib/core/batch/sheet-field'
import type { IssueKind } from './sheet-issues'
import { useFieldWords } from './use-field-words'
import { useSheetIssueWords } from './use-sheet-issue-words'

interface IssueAsideProps {
  kinds: readonly IssueKind[]
  columns: SheetColumns
  wrong: number
  reminders: number
  chosen: IssueKind | undefined
  onChoose: (kind: IssueKind) => void
  onNext: (step: 1 | -1) => void
  onDefaults: () => void
}

/** Beside the sheet: the kinds of problems, each a filter, with the way to the next one. */
export const IssueAside = (props: IssueAsideProps) => {
  const { kinds, columns, wrong, reminders, chosen, onChoose, onNext, onDefaults } = props
  const t = useTranslations('batchSheet.issues')
  const errors = kinds.filter(({ isReminder }) => !isReminder)
  const rest = kinds.filter(({ isReminder }) => isReminder)
  const unknown = unknownColumns(columns)
  const list = (some: readonly IssueKind[]) => (
    <ul>
      {some.map((kind) => (
        <Kind
          key={`${kind.code} ${kind.path}`}
          kind={kind}
          isChosen={kind.code === chosen?.code && kind.path === chosen.path}
          onChoose={() => onChoose(kind)}
          onDefaults={onDefaults}
        />
      ))}
    </ul>
  )
  return (
    <aside
      aria-label={t('title', { count: wrong })}
      className="flex w-72 shrink-0 flex-col gap-6 overflow-y-auto border-line border-l bg-surface px-5 py-4 max-wide:w-64 max-rail:h-56 max-rail:w-full max-rail:border-t max-rail:border-l-0"
    >
      <section>
        <div className="mb-2 flex items-center justify-between gap-2">
          <h2 className="font-semibold text-section">
            {wrong === 0 ? t('allGood') : t('title', { count: wrong })}
          </h2>
          {kinds.length > 0 && (
            <button
              type="button"
              onClick={() => onNext(1)}
              className="flex shrink-0 items-center gap-1.5 rounded-chip text-small text-text-2 hover:text-text"
            >
              <kbd className="rounded-chip bg-fill px-1.5 text-[11px] leading-5">F8</kbd>
              {t('next')}
            </button>
          )}
        </div>
        {list(errors)}
        {wrong === 0 && <CircleCheck aria-hidden size={20} strokeWidth={1.75} className="text-ok" />}
      </section>
      {rest.length > 0 && (
        <section>
          <h2 className="mb-2 font-semibold text-section">{t('reminders', { count: reminders })}</h2>
          {list(rest)}
        </section>
      )}
      {unknown.length > 0 && (
        <section className="flex gap-2 border-line border-t pt-3 text-small">
          <Info aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-text-3" />
          <p className="min-w-0 break-words text-text-3">
            <span className="block text-text-2">{t('unused')}</span>
            {t('unusedText', { columns: unknown.map(({ heading }) => heading).join(' · ') })}
          </p>
        </section>
      )}
    </aside>
  )
}

interface KindProps {
  kind: IssueKind
  isChosen: boolean
  onChoose: () => void
  onDefaults: () => void
}

const Kind = ({ kind, isChosen, onChoose, onDefaults }: KindProps) => {
  const t = useTranslations('batchSheet')
  const words = useSheetIssueWords()
  const nameField = useFieldWords()
  const Icon = kind.isReminder ? TriangleAlert : CircleAlert
  const title = isSheetField(kind.path)
    ? nameField(kind.path)
    : kind.path.startsWith('conclusions')
      ? t('issues.closing')
      : kind.path
  return (
    <li className="border-line border-t py-1">
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={onChoose}
        className="flex w-full gap-2 rounded-control p-2 text-left hover:bg-hover aria-pressed:bg-accent-tint forced-colors:aria-pressed:outline"
      >
        <Icon
          aria-hidden
          size={16}
          strokeWidth={1.75}
          className={`mt-0.5 shrink-0 ${kind.isReminder ? 'text-warn' : 'text-bad'}`}
        />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline justify-between gap-2">
            <span className="truncate font-semibold text-body">{title}</span>
            <span className="shrink-0 text-meta text-text-3">
              {t('issues.rows', { count: kind.lines.length })}
            </span>
          </span>
          <span className="block break-words text-small text-text-2">{words(kind.issue)}</span>
        </span>
      </button>
      {kind.issue.column === 'defaults' && (
        <Button size="row" className="mb-1 ml-8" onClick={onDefaults}>
          {t('fix.defaults')}
        </Button>
      )}
    </li>
  )
}
