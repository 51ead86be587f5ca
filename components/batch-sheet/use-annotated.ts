'use client'

import { useTranslations } from 'next-intl'
import { saveFile } from '@/lib/client/save-file'
import { useStable } from '@/lib/client/use-stable'
import { isSheetField } from '@/lib/core/batch/sheet-field'
import { sheetContentTypes } from '@/lib/core/batch/sheet-formats'
import { pathOf } from './sheet-issues'
import { useColumnWords, useFieldWords } from './use-field-words'
import type { OpenSheet, Sheet } from './use-sheet'
import { useSheetIssueWords } from './use-sheet-issue-words'

/** Saves the sheet with what is wrong written beside each row, to be mended elsewhere and taken again. */
export const useAnnotated = ({ desk }: Sheet, { meta, rows }: OpenSheet) => {
  const t = useTranslations('batchSheet.annotated')
  const tSheet = useTranslations('batchSheet')
  const words = useSheetIssueWords()
  const fieldWords = useFieldWords()
  const columnWords = useColumnWords()
  return useStable(async () => {
    if (!desk) return
    const bytes = await desk.annotate({
      sheet: t('sheet'),
      verdict: t('verdict'),
      headings: Array.from({ length: meta.width }, (_, column) => columnWords(meta.columns, column)),
      notes: rows.flatMap(({ line, issues }): [number, string][] => {
        const lines = issues.map((issue) => {
          const path = pathOf(issue)
          return t('at', { field: isSheetField(path) ? fieldWords(path) : path, message: words(issue) })
        })
        return lines.length === 0 ? [] : [[line, lines.join('\n')]]
      }),
    })
    saveFile(
      new Blob([bytes], { type: sheetContentTypes.xlsx }),
      `${meta.name.trim() || tSheet('unnamed')}-${t('suffix')}.xlsx`,
    )
  })
}
