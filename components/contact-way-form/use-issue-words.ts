'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { IssueCode } from '@/lib/core/contact-way/issue-code'
import { readIssue } from '@/lib/core/issue'

/** Puts a packed message into words; the server's own words pass as they are. */
export const useIssueWords = (): ((message: string | undefined) => string | undefined) => {
  const t = useTranslations('issues')
  return useCallback(
    (message) => {
      const found = message === undefined ? undefined : readIssue(message)
      if (!found) return message
      const code = found.code as IssueCode
      return t.has(code) ? t(code, found.values as never) : message
    },
    [t],
  )
}
