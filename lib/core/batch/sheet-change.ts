import type { ContactWayForm } from '@/lib/core/contact-way/form'
import type { SheetField } from './sheet-field'
import type { SheetSession } from './sheet-session'

/** Whatever a person changes in a sheet. */
export type SheetChange =
  | { kind: 'write'; line: number; column: number; text: string }
  | { kind: 'write_block'; lines: number[]; column: number; cells: string[][] }
  | { kind: 'share'; line: number }
  | { kind: 'remove'; lines: number[] }
  | { kind: 'assign'; column: number; field: SheetField | null }
  | { kind: 'add_column'; field: SheetField }
  | { kind: 'headings'; hasHeadings: boolean }
  | { kind: 'defaults'; defaults: ContactWayForm }
  | { kind: 'rename'; name: string }

/** Does what was asked for; the session says what came of it. */
export const applyChange = (session: SheetSession, change: SheetChange): void => {
  switch (change.kind) {
    case 'write':
      session.write(change.line, change.column, change.text)
      break
    case 'write_block':
      session.writeBlock(change.lines, change.column, change.cells)
      break
    case 'share':
      session.share(change.line, true)
      break
    case 'remove':
      session.remove(change.lines)
      break
    case 'assign':
      session.assign(change.column, change.field)
      break
    case 'add_column':
      session.addColumn(change.field)
      break
    case 'headings':
      session.setHeadings(change.hasHeadings)
      break
    case 'defaults':
      session.setDefaults(change.defaults)
      break
    case 'rename':
      session.rename(change.name)
      break
  }
}
