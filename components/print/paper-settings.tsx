'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { MAX_COLUMNS, MAX_GAP_MM, MAX_ROWS, type SheetOptions } from '@/lib/core/sheet/options'
import {
  largestMargin,
  MAX_MARGIN_MM,
  MAX_PAPER_MM,
  MIN_PAPER_MM,
  ORIENTATIONS,
  PAPERS,
  paperSize,
} from '@/lib/core/sheet/paper'
import { Group } from './group'
import { NumberField } from './number-field'
import type { Sheet } from './use-sheet'

/** The paper and, for a grid, how it is divided. */
export const PaperSettings = ({ sheet }: { sheet: Sheet }) => {
  const t = useTranslations('print.paper')
  const id = useId()
  const { options, layout, changeOptions: change } = sheet
  const page = paperSize(options)
  const margins = Math.min(MAX_MARGIN_MM, Math.floor(largestMargin(Math.min(page.width, page.height))))

  const choosePaper = (paper: SheetOptions['paper']) => {
    const size = { width: Math.round(page.width), height: Math.round(page.height) }
    change({ paper, ...(paper === 'custom' ? size : {}), margin: Math.min(options.margin, margins) })
  }
  return (
    <Group title={t('title')}>
      <div className="flex items-center gap-2">
        <label className="sr-only" htmlFor={id}>
          {t('size')}
        </label>
        <Select
          id={id}
          className="grow"
          size="bar"
          value={options.paper}
          onChange={(event) => choosePaper(event.target.value as SheetOptions['paper'])}
        >
          {PAPERS.map((paper) => (
            <option key={paper} value={paper}>
              {t(paper)}
            </option>
          ))}
        </Select>
        {options.paper !== 'custom' && (
          <Segmented
            label={t('orientation')}
            className="w-24 shrink-0"
            value={options.orientation}
            onValueChange={(orientation) => change({ orientation })}
            items={ORIENTATIONS.map((value) => ({ value, label: t(value) }))}
          />
        )}
      </div>
      {options.paper === 'custom' && (
        <div className="grid grid-cols-2 items-start gap-3">
          {(['width', 'height'] as const).map((side) => (
            <NumberField
              key={side}
              label={t(side)}
              value={options[side]}
              min={MIN_PAPER_MM}
              max={MAX_PAPER_MM}
              unit="mm"
              onValue={(value) => value !== null && change({ [side]: value })}
            />
          ))}
        </div>
      )}
      {options.kind === 'grid' && (
        <div className="grid grid-cols-2 items-start gap-3">
          <NumberField
            label={t('columns')}
            value={options.columns}
            min={1}
            max={MAX_COLUMNS}
            whole
            emptyWord={t('automatic', { count: layout.columns })}
            onValue={(columns) => change({ columns })}
          />
          <NumberField
            label={t('rows')}
            value={options.rows}
            min={1}
            max={MAX_ROWS}
            whole
            emptyWord={t('automatic', { count: layout.rows })}
            onValue={(rows) => change({ rows })}
          />
        </div>
      )}
      <div className="grid grid-cols-2 items-start gap-3">
        <NumberField
          label={t('margin')}
          value={options.margin}
          min={0}
          max={margins}
          unit="mm"
          onValue={(margin) => margin !== null && change({ margin })}
        />
        {options.kind === 'grid' && (
          <NumberField
            label={t('gap')}
            value={options.gapX}
            min={0}
            max={MAX_GAP_MM}
            unit="mm"
            onValue={(gap) => gap !== null && change({ gapX: gap, gapY: gap })}
          />
        )}
      </div>
    </Group>
  )
}
