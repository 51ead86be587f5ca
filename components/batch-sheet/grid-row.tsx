import { Check, CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo, type ReactNode } from 'react'
import type { NamesOfDirectory } from '@/lib/client/directory-queries'
import { type CheckedRow, type RowVerdict, verdictOf } from '@/lib/core/batch/checked-row'
import type { SheetColumns } from '@/lib/core/batch/sheet-columns'
import type { SheetField } from '@/lib/core/batch/sheet-field'
import { type CellPlace, issuesAt } from './sheet-issues'
import { showCell } from './shown-cell'
import { useSheetIssueWords } from './use-sheet-issue-words'

const verdicts: Record<RowVerdict, { icon: typeof Check; ink: string }> = {
  ready: { icon: Check, ink: 'text-text-3 [&>svg]:text-ok' },
  wrong: { icon: CircleAlert, ink: 'text-bad' },
  reminder: { icon: TriangleAlert, ink: 'text-warn' },
}

export interface GridRowProps {
  row: CheckedRow
  rowIndex: number
  columns: SheetColumns
  width: number
  names: NamesOfDirectory | undefined
  /** By field, how an empty cell is filled. */
  defaults: ReadonlyMap<SheetField, string>
  /** The column that has the focus, or would have it. */
  activeColumn: number | undefined
  /** Stands in the active cell while it is edited. */
  editor: ReactNode
  onEnter: (place: CellPlace) => void
  onEdit: (place: CellPlace) => void
}

const cellStyle = (tone: 'wrong' | 'reminder' | undefined): string => {
  if (tone === 'wrong') return 'bg-bad-tint text-bad shadow-[inset_0_0_0_1px_var(--color-bad-line)]'
  if (tone === 'reminder') return 'bg-warn-tint text-warn shadow-[inset_0_0_0_1px_var(--color-warn-line)]'
  return ''
}

/** One row of the sheet: its number, its cells, what it comes to. */
export const GridRow = memo((props: GridRowProps) => {
  const { row, rowIndex, columns, width, activeColumn, editor, onEnter, onEdit } = props
  const t = useTranslations('batchSheet.grid')
  const words = useSheetIssueWords()
  const { line, cells } = row
  const verdict = verdictOf(row)
  const { icon: Icon, ink } = verdicts[verdict]
  const shell = (column: number) => ({
    'data-cell': `${line}:${column}`,
    'aria-colindex': column === width ? width + 3 : column + 2,
    tabIndex: activeColumn === column ? 0 : -1,
    onFocus: () => onEnter({ line, column }),
  })
  const focus =
    'outline-none focus-visible:shadow-[inset_0_0_0_2px_var(--color-accent-text)] forced-colors:focus-visible:outline-2'
  return (
    <tr aria-rowindex={rowIndex} className="h-9 [&>*]:border-line [&>*]:border-r [&>*]:border-b">
      <th
        scope="row"
        className={`sticky left-0 z-[1] bg-subtle text-center font-normal text-small ${
          verdict === 'wrong' ? 'font-semibold text-bad' : 'text-text-3'
        }`}
      >
        {line}
      </th>
      {Array.from({ length: width }, (_, column) => {
        const issues = issuesAt(row, column, width)
        const tone =
          issues.length === 0 ? undefined : issues.some((one) => !one.isReminder) ? 'wrong' : 'reminder'
        const field = columns.fields[column] ?? null
        const isEditing = activeColumn === column && editor !== undefined
        return (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={column}
            {...shell(column)}
            aria-invalid={tone === 'wrong' || undefined}
            onDoubleClick={() => onEdit({ line, column })}
            className={`relative cursor-cell px-3 text-body ${focus} ${cellStyle(tone)} ${
              field === null ? 'text-text-3' : ''
            }`}
          >
            {isEditing ? (
              editor
            ) : (
              <span className="flex items-center gap-1.5">
                <CellText {...props} field={field} cell={cells[column] ?? ''} isWrong={tone === 'wrong'} />
                {tone === 'wrong' && <CircleAlert aria-hidden size={14} className="shrink-0" />}
                {tone === 'reminder' && <TriangleAlert aria-hidden size={14} className="shrink-0" />}
                {issues.length > 0 && <span className="sr-only">{issues.map(words).join(' ')}</span>}
              </span>
            )}
          </td>
        )
      })}
      <td />
      <td
        {...shell(width)}
        className={`sticky right-0 bg-surface px-3 text-small shadow-[-1px_0_0_var(--color-line)] ${focus} ${ink}`}
      >
        <span className={`flex items-center gap-1.5 whitespace-nowrap ${ink}`}>
          <Icon aria-hidden size={14} strokeWidth={2} className="shrink-0" />
          {t(`verdict.${verdict}`)}
          <span className="sr-only">{issuesAt(row, width, width).map(words).join(' ')}</span>
        </span>
      </td>
    </tr>
  )
})

interface CellTextProps extends Pick<GridRowProps, 'names' | 'defaults'> {
  field: SheetField | null
  cell: string
  isWrong: boolean
}

/** What stands in a cell; where nothing does, what the row gets all the same. */
const CellText = ({ field, cell, names, defaults, isWrong }: CellTextProps) => {
  const t = useTranslations('batchSheet.grid')
  if (cell !== '') {
    return (
      <span
        className={`min-w-0 flex-1 truncate ${field === 'state' ? 'font-mono' : ''}`}
        title={field === 'user' || field === 'party' ? `${showCell(field, cell, names)} ${cell}` : cell}
      >
        <bdi>{showCell(field, cell, names)}</bdi>
      </span>
    )
  }
  const given = field === null ? '' : showCell(field, defaults.get(field) ?? '', names)
  return (
    <span className="min-w-0 flex-1 truncate text-text-3">
      {isWrong ? (
        <span className="text-bad">{t('empty')}</span>
      ) : field === 'state' ? (
        t('generated')
      ) : (
        given || '—'
      )}
    </span>
  )
}
