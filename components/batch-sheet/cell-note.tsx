'use client'

import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { NamesOfDirectory } from '@/lib/client/directory-queries'
import type { CheckedRow } from '@/lib/core/batch/checked-row'
import type { CellIssue } from '@/lib/core/batch/convert-rows'
import type { SheetColumns } from '@/lib/core/batch/sheet-columns'
import { isSheetField } from '@/lib/core/batch/sheet-field'
import { type CellFix, suggestFixes } from '@/lib/core/batch/suggest-fixes'
import { pathOf } from './sheet-issues'
import { useCellWords } from './use-cell-words'
import { useFieldWords } from './use-field-words'
import { useSheetIssueWords } from './use-sheet-issue-words'

interface CellNoteProps {
  row: CheckedRow
  issues: readonly CellIssue[]
  columns: SheetColumns
  names: NamesOfDirectory | undefined
  onFix: (fix: CellFix) => void
  onEdit: () => void
  onDefaults: () => void
}

/** What is wrong with the cell one is in, and what would put it right at one press. */
export const CellNote = ({ row, issues, columns, names, onFix, onEdit, onDefaults }: CellNoteProps) => {
  const words = useSheetIssueWords()
  const nameField = useFieldWords()
  const spell = useCellWords()
  return (
    <ul className="grid max-w-96 min-w-64 gap-3 p-3">
      {issues.map((issue) => {
        const Icon = issue.isReminder ? TriangleAlert : CircleAlert
        const path = pathOf(issue)
        const isElsewhere = issue.column === 'defaults'
        return (
          <li key={`${issue.code} ${issue.path}`} className="flex gap-2">
            <Icon
              aria-hidden
              size={16}
              strokeWidth={1.75}
              className={`mt-0.5 shrink-0 ${issue.isReminder ? 'text-warn' : 'text-bad'}`}
            />
            <div className="grid min-w-0 justify-items-start gap-2">
              <p className="text-body text-text">
                {isElsewhere && isSheetField(path) && (
                  <span className="block font-semibold">{nameField(path)}</span>
                )}
                {words(issue)}
              </p>
              <Fixes
                fixes={suggestFixes(issue, { cells: row.cells, columns, names, spell })}
                onFix={onFix}
                other={isElsewhere ? 'defaults' : 'edit'}
                onOther={isElsewhere ? onDefaults : onEdit}
              />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

interface FixesProps {
  fixes: readonly CellFix[]
  onFix: (fix: CellFix) => void
  /** Where a person puts it right by hand. */
  other: 'defaults' | 'edit'
  onOther: () => void
}

const Fixes = ({ fixes, onFix, other, onOther }: FixesProps) => {
  const t = useTranslations('batchSheet.fix')
  const isPeople = fixes.some((fix) => fix.kind === 'write' && fix.id !== undefined)
  return (
    <>
      {isPeople && <span className="text-hint text-text-3">{t('maybe')}</span>}
      <span className="flex flex-wrap gap-1.5">
        {fixes.map((fix) => (
          <Button key={JSON.stringify(fix)} size="row" onClick={() => onFix(fix)}>
            {fix.kind !== 'write' ? (
              t(fix.kind)
            ) : fix.id === undefined ? (
              t('write', { text: fix.shown })
            ) : (
              <>
                {fix.shown} <span className="font-mono text-text-3">{fix.id}</span>
              </>
            )}
          </Button>
        ))}
        <Button size="row" variant={other === 'edit' ? 'ghost' : 'secondary'} onClick={onOther}>
          {t(other)}
        </Button>
      </span>
    </>
  )
}
