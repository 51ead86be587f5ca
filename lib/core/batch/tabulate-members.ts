import type { Member } from '@/lib/core/directory'
import type { SheetColumns } from './columns'
import type { SheetTable } from './sheet-table'

/** Texts in which `{name}`, `{userid}`, `{department}` and `{n}`, the number of the row, are filled in. */
export interface MemberPatterns {
  /** As in `{department} · {name}`. */
  remark: string
  /** Left out or empty: made for each code. */
  state?: string
}

const fill = (pattern: string, member: Member, number: number): string =>
  pattern.replace(/\{(name|userid|department|n)\}/g, (_, name: string) => {
    if (name === 'n') return String(number)
    if (name === 'department') return member.departments[0]?.name ?? ''
    return name === 'name' ? member.name : member.userid
  })

/** One single code for each chosen colleague, as a sheet that can be looked over and changed like any other. */
export const tabulateMembers = (
  members: readonly Member[],
  { remark, state = '' }: MemberPatterns,
): { table: SheetTable; columns: SheetColumns } => {
  const rows = members.map((member, at) => ({
    line: at + 1,
    cells: [
      fill(remark, member, at + 1).trim(),
      '单人',
      member.userid,
      ...(state === '' ? [] : [fill(state, member, at + 1).trim()]),
    ],
  }))
  const fields = ['remark', 'type', 'user', ...(state === '' ? [] : ['state' as const])] as const
  return {
    table: { rows, width: fields.length },
    columns: { hasHeadings: false, headings: fields.map(() => ''), fields },
  }
}
