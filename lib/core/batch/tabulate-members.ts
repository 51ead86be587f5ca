import type { Member } from '@/lib/core/directory'
import type { SheetColumns } from './sheet-columns'
import type { SheetTable } from './sheet-table'

/** What a pattern can hold, as it is written in either language; `n` is the number of the row. */
export const memberTokens = {
  name: ['{姓名}', '{name}'],
  department: ['{部门}', '{department}'],
  userid: ['{userid}'],
  n: ['{序号}', '{n}'],
} as const
export type MemberToken = keyof typeof memberTokens

/** Texts in which {@link memberTokens} are filled in. */
export interface MemberPatterns {
  /** As in `{部门} · {姓名}`. */
  remark: string
  /** Left out or empty: made for each code. */
  state?: string
}

const tokenOf = (text: string): MemberToken | undefined => {
  const all = Object.entries(memberTokens) as [MemberToken, readonly string[]][]
  return all.find(([, texts]) => texts.includes(text))?.[0]
}

/** The text of a pattern for one colleague. */
export const fillPattern = (pattern: string, member: Member, number: number): string => {
  const values: Record<MemberToken, string> = {
    name: member.name,
    department: member.departments[0]?.name ?? '',
    userid: member.userid,
    n: String(number),
  }
  return pattern
    .replace(/\{[^{}]*\}/g, (text) => {
      const token = tokenOf(text)
      return token === undefined ? text : values[token]
    })
    .trim()
}

/** One single code for each chosen colleague, as a sheet that can be looked over and changed like any other. */
export const tabulateMembers = (
  members: readonly Member[],
  { remark, state = '' }: MemberPatterns,
): { table: SheetTable; columns: SheetColumns } => {
  const rows = members.map((member, at) => ({
    line: at + 1,
    cells: [
      fillPattern(remark, member, at + 1),
      '单人',
      member.userid,
      ...(state === '' ? [] : [fillPattern(state, member, at + 1)]),
    ],
  }))
  const fields = ['remark', 'type', 'user', ...(state === '' ? [] : ['state' as const])] as const
  return {
    table: { rows, width: fields.length },
    columns: { hasHeadings: false, headings: fields.map(() => ''), fields },
  }
}
