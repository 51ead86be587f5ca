'use client'

import { useTranslations } from 'next-intl'
import { DeskError } from '@/lib/client/fetcher'
import { type ErrorCode, isErrorCode } from '@/lib/core/errors'
import { hubErrorGroup } from '@/lib/core/hub-errors'
import type { Who } from '@/lib/core/messages/zh-CN/errors'

/** What is known of an error: of an answer, of a failed sync, or next to nothing. */
export interface ErrorFacts {
  code: ErrorCode | 'offline'
  errcode?: number | undefined
  errmsg?: string | undefined
  requestId?: string | undefined
  retryAfter?: number | undefined
}

export const errorFacts = (error: unknown): ErrorFacts => {
  if (error instanceof DeskError) return error.problem
  if (error && typeof error === 'object' && 'code' in error && isErrorCode(error.code)) {
    return error as ErrorFacts
  }
  return { code: 'internal' }
}

const MINUTE_S = 60

/** An error as a colleague would tell it: what happened, what to do, who can do it, and the codes to pass on. */
export const useErrorWords = (error: unknown) => {
  const t = useTranslations()
  const { code, errcode, errmsg, requestId, retryAfter } = errorFacts(error)
  const group = errcode === undefined ? undefined : (hubErrorGroup(errcode) ?? 'unknown')
  const key = group ? (`hubErrors.${group}` as const) : (`errors.${code}` as const)
  const wait =
    retryAfter === undefined || retryAfter <= 0
      ? ''
      : retryAfter <= MINUTE_S
        ? t('common.error.retryAfter', { seconds: Math.ceil(retryAfter) })
        : t('common.error.retryAfterMinutes', { minutes: Math.ceil(retryAfter / MINUTE_S) })
  return {
    title: t(`${key}.title`, { errcode: String(errcode) }),
    action: [t(`${key}.action`), wait].filter(Boolean).join(t('common.sentenceGap')),
    who: t(`common.who.${t(`${key}.who`) as Who}`),
    codes: [errcode ?? code, requestId].filter(Boolean).join('  '),
    detail: errmsg,
  }
}
