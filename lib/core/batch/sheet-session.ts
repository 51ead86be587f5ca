import { toCreateRequest } from '@/lib/core/contact-way/conversion'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import type { KnownNames } from '@/lib/core/name-index'
import { cleanCell } from './cell-text'
import { type CheckedRow, verdictOf } from './checked-row'
import { assignColumn, columnsByContent, columnsByHeadings, dataRows } from './columns'
import { type ConvertedRow, type RowConverter, rowConverter, stateOf } from './convert-rows'
import { findCrossIssues, type InUse, remarkOf } from './cross-issues'
import { MAX_FIND_CHARACTERS } from './limits'
import type { SheetColumns } from './sheet-columns'
import type { SheetField } from './sheet-field'
import type { SheetRow, SheetTable } from './sheet-table'

/** All that is needed to go on with a sheet later. */
export interface SheetState {
  name: string
  table: SheetTable
  columns: SheetColumns
  /** What rows without a value of their own get; its name and `state` are not used. */
  defaults: ContactWayForm
  /** Lines whose `state` may be that of another code. */
  shared: readonly number[]
  /** A `state` made for every line when the sheet was opened, for want of its own: sent again, in any tab, it is refused. */
  given: readonly (readonly [line: number, state: string])[]
}

/** The rows that can be created, as the body of a batch has them. */
export interface ReadyRows {
  rows: Record<string, unknown>[]
  /** From 1, among `rows`. */
  shareState: number[]
  lines: number[]
}

export interface SheetSession {
  state(): SheetState
  /** Every row with what is wrong with it; rows that stay as they were are the same objects as before. */
  check(): readonly CheckedRow[]
  /** What has to be looked up in the store. */
  asked(): { states: string[]; remarks: string[] }
  rename(name: string): void
  /** Until then names in cells wait for the directory; undefined when there is none. */
  learnNames(names: KnownNames): void
  learnInUse(inUse: InUse): void
  setDefaults(defaults: ContactWayForm): void
  assign(column: number, field: SheetField | null): void
  setHeadings(hasHeadings: boolean): void
  addColumn(field: SheetField): void
  write(line: number, column: number, text: string): void
  /** Writes cells as they lie, from this one to the right and down among `lines`; what has no place is left out. */
  writeBlock(lines: readonly number[], column: number, cells: readonly (readonly string[])[]): void
  share(line: number, isShared: boolean): void
  remove(lines: readonly number[]): void
  /** Goes back to how it was. */
  restore(earlier: SheetState): void
  /** Those of the lines that can be created. */
  ready(lines: readonly number[]): ReadyRows
}

const nothing: InUse = { states: new Set(), remarks: new Set() }

const toRequestDefaults = (form: ContactWayForm) => toCreateRequest({ ...form, remark: '', state: '' })

/** A sheet while it is looked over: rows are judged anew only when something about them has changed. */
export const openSession = (start: SheetState): SheetSession => {
  let state = start
  let names: KnownNames = 'loading'
  let inUse = nothing
  const given = new Map(start.given)
  let converter: RowConverter
  let converted = new WeakMap<SheetRow, ConvertedRow>()
  let checked = new WeakMap<ConvertedRow, { cross: string; row: CheckedRow }>()

  const set = (change: Partial<SheetState>) => {
    state = { ...state, ...change }
  }
  const restart = () => {
    converter = rowConverter(state.columns, toRequestDefaults(state.defaults), names)
    converted = new WeakMap()
    checked = new WeakMap()
  }
  restart()

  const rows = () => dataRows(state.table, state.columns)
  const convert = (row: SheetRow): ConvertedRow => {
    const known = converted.get(row)
    if (known) return known
    const fresh = converter.convert(row)
    const made = stateOf(fresh) === undefined ? given.get(row.line) : undefined
    const whole = made === undefined ? fresh : { ...fresh, request: { ...fresh.request, state: made } }
    converted.set(row, whole)
    return whole
  }
  const findCross = (all: readonly ConvertedRow[]) =>
    findCrossIssues(all, {
      shared: new Set(state.shared),
      given,
      inUse,
      columnOf: (field) => converter.columnOf(field),
    })

  const check = (): CheckedRow[] => {
    const all = rows()
    const cross = findCross(all.map(convert))
    return all.map((row) => {
      const own = convert(row)
      const beside = cross.get(own) ?? []
      const key = beside.length === 0 ? '' : JSON.stringify(beside)
      const known = checked.get(own)
      if (known?.cross === key) return known.row
      const fresh = {
        line: row.line,
        cells: row.cells,
        issues: [...own.issues, ...beside],
        isTemporary: own.request.is_temp === true,
      }
      checked.set(own, { cross: key, row: fresh })
      return fresh
    })
  }

  const setRows = (change: (row: SheetRow) => SheetRow, width = state.table.width) =>
    set({ table: { width, rows: state.table.rows.map(change) } })

  return {
    state: () => state,
    check,
    asked: () => {
      const all = rows().map(convert)
      const each = (path: 'state' | 'remark', read: (row: ConvertedRow) => string | undefined): string[] => {
        const sound = all.filter(({ issues }) => !issues.some((issue) => issue.path === path))
        const texts = sound.map(read).filter((text): text is string => text !== undefined)
        return [...new Set(texts)].filter((text) => text.length <= MAX_FIND_CHARACTERS)
      }
      return { states: each('state', stateOf), remarks: each('remark', remarkOf) }
    },
    rename: (name) => set({ name }),
    learnNames: (known) => {
      names = known
      restart()
    },
    learnInUse: (known) => {
      inUse = known
    },
    setDefaults: (defaults) => {
      set({ defaults })
      restart()
    },
    assign: (column, field) => {
      set({ columns: assignColumn(state.columns, column, field) })
      restart()
    },
    setHeadings: (hasHeadings) => {
      set({ columns: hasHeadings ? columnsByHeadings(state.table) : columnsByContent(state.table) })
      restart()
    },
    addColumn: (field) => {
      const { columns, table } = state
      setRows((row) => ({ ...row, cells: [...row.cells, ''] }), table.width + 1)
      const wider = { ...columns, headings: [...columns.headings, ''], fields: [...columns.fields, null] }
      set({ columns: assignColumn(wider, table.width, field) })
      restart()
    },
    write: (line, column, text) =>
      setRows((row) => (row.line === line ? { line, cells: row.cells.with(column, cleanCell(text)) } : row)),
    writeBlock: (lines, column, cells) => {
      const blockOf = new Map(lines.map((line, at) => [line, cells[at]]))
      setRows((row) => {
        const block = blockOf.get(row.line)
        if (!block) return row
        const written = row.cells.map((cell, at) => {
          const text = block[at - column]
          return text === undefined ? cell : cleanCell(text)
        })
        return { line: row.line, cells: written }
      })
    },
    share: (line, isShared) =>
      set({
        shared: isShared ? [...new Set([...state.shared, line])] : state.shared.filter((one) => one !== line),
      }),
    remove: (lines) => {
      const gone = new Set(lines)
      const [head] = state.columns.hasHeadings ? state.table.rows : []
      set({
        table: {
          ...state.table,
          rows: state.table.rows.filter((row) => row === head || !gone.has(row.line)),
        },
        shared: state.shared.filter((line) => !gone.has(line)),
      })
    },
    restore: (earlier) => {
      const isReadAlike = earlier.columns === state.columns && earlier.defaults === state.defaults
      set(earlier)
      if (!isReadAlike) restart()
    },
    ready: (lines) => {
      const wanted = new Set(lines)
      const checks = check()
      const ready = rows().filter((_, at) => {
        const row = checks[at]
        return row !== undefined && wanted.has(row.line) && verdictOf(row) !== 'wrong'
      })
      const shared = new Set(state.shared)
      return {
        rows: ready.map((row) => convert(row).request),
        shareState: ready.flatMap(({ line }, at) => (shared.has(line) ? [at + 1] : [])),
        lines: ready.map(({ line }) => line),
      }
    },
  }
}
