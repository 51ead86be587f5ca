import type { IssueCode } from '@/lib/core/contact-way/issue-code'
import type { KnownNames, Meaning } from '@/lib/core/name-index'

/** Something about a cell that was read all the same. */
export interface CellDoubt {
  code: IssueCode
  values: Record<string, string | number>
  /** The row may be sent as it is. */
  isReminder: boolean
}

export interface NamesReading {
  value: unknown[]
  doubts: CellDoubt[]
}

const SEPARATORS = /[,;、，；|｜\n]+/

/** A name typed in Chinese is no userid, whatever the directory knows. */
const HAN = /\p{Script=Han}/u

/** The names in a cell. A blank parts them too, but not within a name that somebody has. */
const splitNames = (cell: string, isKnown: (text: string) => boolean): string[] =>
  cell
    .split(SEPARATORS)
    .flatMap((part) => (isKnown(part.trim()) ? [part.trim()] : part.split(/\s+/)))
    .filter((part) => part !== '')

const readEach = <Id>(
  cell: string,
  meaningOf: ((text: string) => Meaning<Id>) | undefined,
  read: (text: string, meaning: Meaning<Id> | undefined) => { value: unknown; doubt?: CellDoubt },
): NamesReading => {
  const isKnown = (text: string) => meaningOf !== undefined && meaningOf(text).kind !== 'unknown'
  const readings = splitNames(cell, isKnown).map((text) => read(text, meaningOf?.(text)))
  return {
    value: readings.map(({ value }) => value),
    doubts: readings.flatMap(({ doubt }) => (doubt ? [doubt] : [])),
  }
}

const doubt = (code: IssueCode, text: string, isReminder = false): CellDoubt => ({
  code,
  values: { text },
  isReminder,
})

/** Colleagues by userid, or by name where the directory is known. */
export const readMembers = (cell: string, known: KnownNames): NamesReading => {
  const names = known === 'loading' ? undefined : known
  return readEach(cell, names?.member, (text, meaning) => {
    if (meaning?.kind === 'known') return { value: meaning.id }
    if (meaning?.kind === 'ambiguous') return { value: text, doubt: doubt('member_ambiguous', text) }
    const isName = HAN.test(text)
    if (names) return { value: text, doubt: doubt('member_unknown', text, !names.isComplete && !isName) }
    if (!isName) return { value: text }
    return { value: text, doubt: doubt(known === 'loading' ? 'names_loading' : 'member_name', text) }
  })
}

/** Departments by id, or by name where the directory is known. */
export const readDepartments = (cell: string, known: KnownNames): NamesReading => {
  const names = known === 'loading' ? undefined : known
  return readEach(cell.normalize('NFKC'), names?.department, (text, meaning) => {
    if (meaning?.kind === 'known') return { value: meaning.id }
    if (meaning?.kind === 'ambiguous') return { value: text, doubt: doubt('department_ambiguous', text) }
    const isId = /^\d{1,15}$/.test(text)
    const value = isId ? Number(text) : text
    if (names) return { value, doubt: doubt('department_unknown', text, isId && !names.isComplete) }
    if (isId) return { value }
    return { value, doubt: doubt(known === 'loading' ? 'names_loading' : 'department_id', text) }
  })
}
