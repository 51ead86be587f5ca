'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { SheetField } from '@/lib/core/batch/sheet-field'
import { spellCell } from '@/lib/core/batch/spell-cell'

/** How a person writes a value into a cell, in the reader's language; cells are read in both. */
export type SpellCell = (field: SheetField, value: unknown) => string

export const useCellWords = (): SpellCell => {
  const t = useTranslations('batchSheet.cell')
  return useCallback(
    (field, value) => {
      if (field === 'type' && (value === 1 || value === 2)) return t(value === 1 ? 'single' : 'several')
      if (field === 'scene' && (value === 1 || value === 2)) return t(value === 1 ? 'control' : 'qrCode')
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
      return spellCell(field, value)
    },
    [t],
  )
}
