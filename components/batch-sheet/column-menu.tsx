'use client'

import { ChevronDown, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '@/components/ui/menu'
import type { SheetColumns } from '@/lib/core/batch/sheet-columns'
import { isSheetField, type SheetField, sheetFields } from '@/lib/core/batch/sheet-field'
import { useColumnWords, useFieldWords } from './use-field-words'

interface SheetColumnHeadProps {
  columns: SheetColumns
  column: number
  onAssign: (field: SheetField | null) => void
}

/** The head of a column, which says what it is, and takes another meaning. */
export const SheetColumnHead = ({ columns, column, onAssign }: SheetColumnHeadProps) => {
  const t = useTranslations('batchSheet.grid')
  const words = useFieldWords()
  const name = useColumnWords()(columns, column)
  const field = columns.fields[column] ?? null
  const heading = columns.headings[column] || name
  return (
    <th scope="col" className="px-1 text-left font-normal text-meta">
      <Menu>
        <MenuTrigger asChild>
          <button
            type="button"
            title={heading}
            aria-label={t('choose', { heading: name })}
            className={`flex h-7 w-full min-w-0 items-center gap-1 rounded-chip px-2 hover:bg-fill ${
              field ? 'text-text-2' : 'text-text-3'
            }`}
          >
            <span className="truncate">{name}</span>
            {!field && <span className="shrink-0 rounded-chip bg-fill px-1">{t('unused')}</span>}
            <ChevronDown aria-hidden size={14} className="ml-auto shrink-0 text-text-3" />
          </button>
        </MenuTrigger>
        <MenuContent align="start" className="max-h-96 overflow-y-auto">
          <MenuRadioGroup
            value={field ?? ''}
            onValueChange={(chosen) => onAssign(isSheetField(chosen) ? chosen : null)}
          >
            <MenuRadioItem value="">{t('unused')}</MenuRadioItem>
            <MenuSeparator />
            {sheetFields.map((one) => (
              <MenuRadioItem key={one} value={one}>
                {words(one)}
              </MenuRadioItem>
            ))}
          </MenuRadioGroup>
        </MenuContent>
      </Menu>
    </th>
  )
}

interface AddColumnProps {
  columns: SheetColumns
  onAdd: (field: SheetField) => void
}

/** One more column, for a field that the sheet does not have. */
export const AddColumn = ({ columns, onAdd }: AddColumnProps) => {
  const t = useTranslations('batchSheet.grid')
  const words = useFieldWords()
  const free = sheetFields.filter((field) => !columns.fields.includes(field))
  return (
    <th scope="col" className="px-1">
      <Menu>
        <MenuTrigger asChild>
          <button
            type="button"
            aria-label={t('addColumn')}
            title={t('addColumn')}
            className="grid size-7 place-items-center rounded-chip text-text-3 hover:bg-fill hover:text-text"
          >
            <Plus aria-hidden size={16} strokeWidth={1.75} />
          </button>
        </MenuTrigger>
        <MenuContent align="end" className="max-h-96 overflow-y-auto">
          {free.map((field) => (
            <MenuItem key={field} onSelect={() => onAdd(field)}>
              {words(field)}
            </MenuItem>
          ))}
        </MenuContent>
      </Menu>
    </th>
  )
}
