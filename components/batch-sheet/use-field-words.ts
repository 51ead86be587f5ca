'use client'

import { useTranslations } from 'next-intl'
import type { SheetColumns } from '@/lib/core/batch/sheet-columns'
import type { SheetField } from '@/lib/core/batch/sheet-field'

/** What a field of a sheet is called. */
export const useFieldWords = (): ((field: SheetField) => string) => {
  const t = useTranslations('batchSheet.field')
  return (field) => t(field as Parameters<typeof t>[0])
}

/** What a column is called: its field, else its own heading, else its number. */
export const useColumnWords = (): ((columns: SheetColumns, column: number) => string) => {
  const t = useTranslations('batchSheet.grid')
  const words = useFieldWords()
  return ({ fields, headings }, column) => {
    const field = fields[column]
    return field ? words(field) : headings[column] || t('column', { column: column + 1 })
  }
}
