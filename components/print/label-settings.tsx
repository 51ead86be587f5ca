'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Select } from '@/components/ui/select'
import { LABEL_STOCKS, type LabelStock, type LabelStockId } from '@/lib/core/sheet/label-stock'
import { MAX_INSET_MM } from '@/lib/core/sheet/options'
import { Group } from './group'
import { NumberField } from './number-field'
import type { Sheet } from './use-sheet'

const MAKERS = [
  { name: 'generic', stocks: LABEL_STOCKS.filter(({ brand }) => brand === 'generic') },
  { name: 'averyA4', stocks: LABEL_STOCKS.filter(({ brand, paper }) => brand === 'avery' && paper === 'a4') },
  {
    name: 'averyLetter',
    stocks: LABEL_STOCKS.filter(({ brand, paper }) => brand === 'avery' && paper === 'letter'),
  },
] as const

const tenth = (mm: number): number => Math.round(mm * 10) / 10

/** Which label sheet is in the printer, and how many of its first one are used already. */
export const LabelSettings = ({ sheet }: { sheet: Sheet }) => {
  const t = useTranslations('print.stock')
  const id = useId()
  const { options, layout, changeOptions: change } = sheet
  const words = ({ id: name, brand, columns, rows, width, height, round }: LabelStock) =>
    t(round ? 'round' : 'label', {
      model: brand === 'avery' ? `${name.replace('avery-', '').toUpperCase()} · ` : '',
      ...{ count: columns * rows, columns, rows, width: tenth(width), height: tenth(height) },
    })
  return (
    <Group title={t('title')}>
      <label className="sr-only" htmlFor={id}>
        {t('title')}
      </label>
      <Select
        id={id}
        className="w-full"
        value={options.stock}
        onChange={(event) => change({ stock: event.target.value as LabelStockId, skip: 0 })}
      >
        {MAKERS.map(({ name, stocks }) => (
          <optgroup key={name} label={t(name)}>
            {stocks.map((stock) => (
              <option key={stock.id} value={stock.id}>
                {words(stock)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <div className="grid grid-cols-2 items-start gap-3">
        <NumberField
          label={t('skip')}
          value={options.skip}
          min={0}
          max={Math.max(0, layout.perPage - 1)}
          whole
          hint={t('skipHint')}
          onValue={(skip) => skip !== null && change({ skip })}
        />
        <NumberField
          label={t('inset')}
          value={options.inset}
          min={0}
          max={MAX_INSET_MM}
          unit="mm"
          hint={t('insetHint')}
          onValue={(inset) => inset !== null && change({ inset })}
        />
      </div>
    </Group>
  )
}
