'use client'

import { useTranslations } from 'next-intl'
import type { RowIssue } from './row-fields'

const named = [
  'user',
  'party',
  'remark',
  'state',
  'type',
  'scene',
  'style',
  'skip_verify',
  'is_temp',
  'expires_in',
  'chat_expires_in',
  'conclusions',
] as const

/** What is wrong with a field, after its name. */
export const IssueLine = ({ issue: { path, message } }: { issue: RowIssue }) => {
  const t = useTranslations('batches')
  if (path === '') return message
  const name = named.find((one) => one === path.split('.')[0])
  return t('rows.issueAt', { field: name ? t(`field.${name}`) : path, message })
}
