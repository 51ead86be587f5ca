import { issue } from '@/lib/core/issue'
import type { issues } from '@/lib/core/messages/zh-CN/issues'

/** Every code has words: the type is made of the catalogue's keys, and the English one has the same. */
export type IssueCode = keyof typeof issues

/** {@link issue} for the rules of contact ways: no code without words. */
export const say = (code: IssueCode, values: Record<string, string | number> = {}): string =>
  issue(code, values)
