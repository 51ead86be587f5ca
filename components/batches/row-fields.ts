import type { BatchRow } from '@/lib/core/batch/batch'

export type RowIssue = NonNullable<BatchRow['issues']>[number]

/** The fields of a row that can be corrected in its place, as texts. */
export interface RowTexts {
  remark: string
  state: string
  user: string
  type: string
}
export type RowTextName = keyof RowTexts

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

export const toTexts = (fields: Record<string, unknown>): RowTexts => ({
  remark: textOf(fields.remark),
  state: textOf(fields.state),
  user: Array.isArray(fields.user) ? fields.user.join(', ') : textOf(fields.user),
  type: String(fields.type ?? ''),
})

/** The row with what was written; what cannot be written here stays as it was. */
export const withTexts = (fields: Record<string, unknown>, texts: RowTexts): Record<string, unknown> => {
  const user = texts.user
    .split(/[,，、;；\s]+/)
    .map((one) => one.trim())
    .filter(Boolean)
  const { state: _state, remark: _remark, ...rest } = fields
  const hasUser = user.length > 0 || fields.user !== undefined
  return {
    ...rest,
    ...(texts.type === '1' || texts.type === '2' ? { type: Number(texts.type) } : {}),
    ...(hasUser ? { user } : {}),
    ...(texts.remark === '' ? {} : { remark: texts.remark }),
    ...(texts.state.trim() === '' ? {} : { state: texts.state.trim() }),
  }
}

const isTextName = (name: string): name is RowTextName => ['remark', 'state', 'user', 'type'].includes(name)

/** The first issue of each field that stands here, and all others. */
export const sortIssues = (issues: readonly RowIssue[]) => {
  const at: Partial<Record<RowTextName, string>> = {}
  const others: RowIssue[] = []
  for (const issue of issues) {
    const name = issue.path.split('.')[0] ?? ''
    if (isTextName(name)) at[name] ??= issue.message
    else others.push(issue)
  }
  return { at, others }
}
