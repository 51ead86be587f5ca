'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { CellIssue } from '@/lib/core/batch/convert-rows'

/** What is wrong with a cell, in words. */
export const useSheetIssueWords = (): ((issue: CellIssue) => string) => {
  const t = useTranslations('issues')
  return useCallback(({ code, values }) => t(code, values as never), [t])
}
