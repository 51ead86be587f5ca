'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import type { BatchSummary } from '@/lib/core/batch/batch'
import { shownOutcomes, useRowSearch } from './use-row-search'

const button =
  'inline-flex h-11 shrink-0 cursor-pointer items-center gap-2 whitespace-nowrap rounded-control border border-transparent px-3 text-small text-text-2 hover:bg-hover aria-pressed:bg-fill aria-pressed:font-semibold aria-pressed:text-text tablet:h-8'

/** Which rows are shown, and in which order. */
export const RowFilter = ({ batch: { counts, total } }: { batch: BatchSummary }) => {
  const t = useTranslations('batches.rows')
  const tStatus = useTranslations('creations.status')
  const format = useFormatter()
  const [{ outcome, order }, setSearch] = useRowSearch()
  const countOf = { ...counts, waiting: undefined }
  const shown = shownOutcomes.filter(
    (one) => one === outcome || (one === 'waiting' ? counts.pending : counts[one]) > 0,
  )
  const choose = (value: typeof outcome) => void setSearch({ outcome: value, page: null })
  const filter = (value: typeof outcome, label: string, count: number | undefined) => (
    <button
      key={value}
      type="button"
      aria-pressed={outcome === value}
      onClick={() => choose(value)}
      className={button}
    >
      {label}
      {count !== undefined && <span className="font-normal text-text-3">{format.number(count)}</span>}
    </button>
  )
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2 tablet:px-6">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be no bar */}
      <div role="group" aria-label={t('filter')} className="-mx-1 flex min-w-0 flex-wrap gap-1">
        {filter('', t('all'), total)}
        {shown.map((one) => filter(one, tStatus(one), countOf[one]))}
      </div>
      <Select
        size="bar"
        aria-label={t('order')}
        value={order}
        onChange={(event) =>
          void setSearch({ order: event.target.value === 'sheet' ? 'sheet' : 'newest', page: null })
        }
      >
        <option value="newest">{t('newest')}</option>
        <option value="sheet">{t('sheet')}</option>
      </Select>
    </div>
  )
}
