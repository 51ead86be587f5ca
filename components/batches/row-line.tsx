'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { OutcomeBadge } from '@/components/creations/outcome-badge'
import { Checkbox } from '@/components/ui/checkbox'
import type { BatchRow } from '@/lib/core/batch/batch'
import { shownText } from '@/lib/core/shown-text'
import { RowNote } from './row-note'
import { canRunAgain } from './use-row-choice'

interface RowLineProps {
  row: BatchRow
  /** Position among all rows of all pages, the head being 1. */
  rowIndex: number
  mayAct: boolean
  isChosen: boolean
  isEdited: boolean
  onChoose: (isChosen: boolean) => void
  onEdit: () => void
}

const action =
  'inline-flex h-7 cursor-pointer items-center whitespace-nowrap rounded-chip px-1 text-accent-text text-small hover:underline'

/** One row of the table: number, name, `state`, outcome, what it means, what to do. */
export const RowLine = ({ row, rowIndex, mayAct, isChosen, isEdited, onChoose, onEdit }: RowLineProps) => {
  const t = useTranslations('batches')
  const tList = useTranslations('list.row')
  const { row: number, outcome, state, config_id: configId } = row
  const name = shownText(row.remark).trim() || tList('unnamed')
  return (
    <tr
      data-row={number}
      tabIndex={-1}
      aria-rowindex={rowIndex}
      aria-selected={mayAct ? isChosen : undefined}
      className={`h-10 align-top [&>td]:py-2 ${isChosen ? 'bg-accent-tint' : 'hover:bg-hover'} forced-colors:aria-selected:outline`}
    >
      {mayAct && (
        <td className="pl-6">
          {canRunAgain(row) && (
            <label className="-my-2 flex h-10 cursor-pointer items-center">
              <Checkbox
                aria-label={t('select.one', { row: number })}
                checked={isChosen}
                onChange={() => onChoose(!isChosen)}
              />
            </label>
          )}
        </td>
      )}
      <td className={`px-3 text-small text-text-3 leading-6 ${mayAct ? '' : 'pl-6'}`}>{number}</td>
      <td className="truncate px-3 text-body leading-6" title={name}>
        <bdi>{name}</bdi>
      </td>
      <td className="truncate px-3 text-small text-text-2 leading-6 max-rail:hidden" title={state}>
        {state === '' ? (
          <span className="text-text-3">{t('rows.generated')}</span>
        ) : (
          <span className="font-mono">{state}</span>
        )}
      </td>
      <td className="px-3">
        <OutcomeBadge status={outcome} />
      </td>
      <td className="break-words px-3 text-small text-text-2 leading-6">
        <RowNote row={row} />
      </td>
      <td className="pr-5 pl-0 text-right">
        {configId !== null && (
          <Link
            href={`/contact-ways/${encodeURIComponent(configId)}`}
            prefetch={false}
            aria-label={t('rows.openLabel', { row: number })}
            className={`-my-0.5 ${action}`}
          >
            {t('rows.open')}
          </Link>
        )}
        {mayAct && canRunAgain(row) && (
          <button
            type="button"
            data-edit={number}
            aria-expanded={isEdited}
            aria-label={t('rows.editLabel', { row: number })}
            onClick={onEdit}
            className={`-my-0.5 ${action}`}
          >
            {t('rows.edit')}
          </button>
        )}
        {outcome === 'unknown' && (
          <Link
            href="/creations?status=unknown"
            prefetch={false}
            aria-label={t('rows.lookLabel', { row: number })}
            className={`-my-0.5 ${action}`}
          >
            {t('rows.look')}
          </Link>
        )}
      </td>
    </tr>
  )
}
