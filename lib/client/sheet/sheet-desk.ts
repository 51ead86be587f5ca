import { attemptKey, newFormId } from '@/lib/client/contact-way-draft'
import { type AnnotatedWords, annotateSheet } from '@/lib/core/batch/annotate-sheet'
import type { CheckedRow } from '@/lib/core/batch/checked-row'
import { dataRows, recogniseColumns } from '@/lib/core/batch/columns'
import type { InUse } from '@/lib/core/batch/cross-issues'
import { giveStates } from '@/lib/core/batch/give-states'
import { readPasted } from '@/lib/core/batch/read-pasted'
import { readSheet } from '@/lib/core/batch/read-sheet'
import { splitRequest } from '@/lib/core/batch/row-request'
import { applyChange, type SheetChange } from '@/lib/core/batch/sheet-change'
import type { SheetColumns } from '@/lib/core/batch/sheet-columns'
import type { SheetField } from '@/lib/core/batch/sheet-field'
import { isSheetRefusal, SheetRefusal } from '@/lib/core/batch/sheet-refusal'
import { openSession, type SheetSession, type SheetState } from '@/lib/core/batch/sheet-session'
import type { SheetTable } from '@/lib/core/batch/sheet-table'
import { type MemberPatterns, tabulateMembers } from '@/lib/core/batch/tabulate-members'
import { writeWorkbook } from '@/lib/core/batch/write-workbook'
import { toCreateRequest } from '@/lib/core/contact-way/conversion'
import { type ContactWayForm, emptyForm } from '@/lib/core/contact-way/form'
import type { DirectoryNames, Member } from '@/lib/core/directory'
import { indexNames, type KnownNames } from '@/lib/core/name-index'
import type { ReadyBatch, SheetAnswer, SheetUpdate } from './sheet-answers'
import {
  readSheetDraft,
  replaceSheetDraft,
  type SheetDraft,
  type SheetSource,
  saveSheetDraft,
} from './sheet-draft'

const MOST_STEPS_BACK = 50

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

const valuesOf = (defaults: ContactWayForm): [SheetField, unknown][] => [
  ...splitRequest(toCreateRequest({ ...defaults, remark: '', state: '' })).values,
]

const stemOf = (fileName: string): string => fileName.replace(/\.[^.]*$/, '').slice(0, 100)

/** One sheet from its cells to the body of a batch, for one person. It runs beside the page, in a worker. */
export const openSheetDesk = (userId: string) => {
  let session: SheetSession | undefined
  let kept: Omit<SheetDraft, 'state'> = {
    id: '',
    revision: newFormId(),
    savedAt: 0,
    source: { kind: 'file', name: '' },
  }
  let isKept = true
  let isStale = false
  let past: SheetState[] = []
  let names: KnownNames = 'loading'
  let inUse: InUse = { states: new Set(), remarks: new Set() }
  let sent = new Map<number, CheckedRow>()

  const requireSession = (): SheetSession => {
    if (!session) throw new Error('No sheet is open')
    return session
  }

  const update = (): SheetUpdate => {
    const open = requireSession()
    const { table, given: _, ...shown } = open.state()
    const rows = open.check()
    const changed = rows.filter((row) => sent.get(row.line) !== row)
    sent = new Map(rows.map((row) => [row.line, row]))
    return {
      meta: {
        ...shown,
        id: kept.id,
        source: kept.source,
        width: table.width,
        defaultValues: valuesOf(shown.defaults),
        savedAt: isKept ? kept.savedAt : null,
        // A sheet that was only opened still bears its own name for its last change.
        isChanged: kept.revision !== kept.id,
        isStale,
      },
      lines: rows.map(({ line }) => line),
      changed,
    }
  }

  const save = async (): Promise<void> => {
    if (isStale) return
    const next = { ...kept, revision: newFormId(), savedAt: Date.now() }
    const outcome = await saveSheetDraft(userId, kept, { ...next, state: requireSession().state() })
    isStale = outcome === 'stale'
    isKept = outcome !== 'not_kept'
    if (!isStale) kept = next
  }

  const begin = (state: SheetState): SheetSession => {
    session = openSession(state)
    session.learnNames(names)
    session.learnInUse(inUse)
    sent = new Map()
    past = []
    return session
  }

  const start = async (
    source: SheetSource,
    table: SheetTable,
    columns: SheetColumns,
  ): Promise<SheetUpdate> => {
    if (dataRows(table, columns).length === 0) throw new SheetRefusal('sheet_empty')
    const name = source.kind === 'file' ? stemOf(source.name) : ''
    const opened = begin({
      name,
      table,
      columns,
      defaults: emptyForm(),
      shared: [],
      given: giveStates(table, random),
    })
    const id = newFormId()
    kept = { id, revision: id, savedAt: Date.now(), source }
    isStale = false
    isKept = await replaceSheetDraft(userId, { ...kept, state: opened.state() })
    return update()
  }

  let turn: Promise<unknown> = Promise.resolve()
  /** One after the other: what is kept follows from what was kept before. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  const orRefusal = async (open: () => Promise<SheetUpdate>): Promise<SheetAnswer> => {
    try {
      return await inTurn(open)
    } catch (error) {
      if (isSheetRefusal(error)) return { refused: error.code, values: error.values }
      throw error
    }
  }

  return {
    /** The sheet that was kept; null when there is none. */
    resume: (): Promise<SheetUpdate | null> =>
      inTurn(async () => {
        const draft = await readSheetDraft(userId)
        if (!draft) return null
        const { state, ...rest } = draft
        begin(state)
        kept = rest
        isStale = false
        return update()
      }),
    openFile: (file: File): Promise<SheetAnswer> =>
      orRefusal(async () => {
        const table = await readSheet(new Uint8Array(await file.arrayBuffer()))
        return start({ kind: 'file', name: file.name }, table, recogniseColumns(table))
      }),
    openPasted: (text: string): Promise<SheetAnswer> =>
      orRefusal(async () => {
        const table = readPasted(text)
        return start({ kind: 'pasted', name: '' }, table, recogniseColumns(table))
      }),
    openMembers: (members: Member[], patterns: MemberPatterns): Promise<SheetAnswer> =>
      orRefusal(async () => {
        const { table, columns } = tabulateMembers(members, patterns)
        return start({ kind: 'members', name: '' }, table, columns)
      }),
    /** Null, as everywhere below, when the sheet is gone. */
    change: (change: SheetChange): Promise<SheetUpdate | null> =>
      inTurn(async () => {
        if (!session) return null
        past = [...past, session.state()].slice(-MOST_STEPS_BACK)
        applyChange(session, change)
        await save()
        return update()
      }),
    /** Takes the last change back; without one nothing happens. */
    undo: (): Promise<SheetUpdate | null> =>
      inTurn(async () => {
        const earlier = past.pop()
        if (!session || !earlier) return null
        session.restore(earlier)
        await save()
        return update()
      }),
    /** For this sheet and the next ones; null when there is no directory. */
    learnNames: (known: DirectoryNames | null): SheetUpdate | null => {
      names = known ? indexNames(known) : undefined
      session?.learnNames(names)
      return session ? update() : null
    },
    /** For this sheet and the next ones. */
    learnInUse: ({ states, remarks }: { states: string[]; remarks: string[] }): SheetUpdate | null => {
      inUse = { states: new Set(states), remarks: new Set(remarks) }
      session?.learnInUse(inUse)
      return session ? update() : null
    },
    asked: () => session?.asked() ?? null,
    /** Those of the lines that can be created; the sheet as it is now, and nothing to send, when another tab has it. */
    ready: (wanted: readonly number[]): Promise<ReadyBatch | SheetUpdate> =>
      inTurn(async () => {
        const open = requireSession()
        const { rows, shareState, lines } = open.ready(wanted)
        await save()
        if (isStale) return update()
        const body = { name: open.state().name, rows, ...(shareState.length > 0 ? { shareState } : {}) }
        return { key: attemptKey({ formId: kept.id, refusals: 0 }, JSON.stringify(body)), body, lines }
      }),
    /** Forgets rows that are in a batch now; null when none is left and the sheet is gone. */
    leave: (lines: number[]): Promise<SheetUpdate | null> =>
      inTurn(async () => {
        const open = requireSession()
        open.remove(lines)
        past = []
        if (open.check().length > 0) {
          await save()
          return update()
        }
        await saveSheetDraft(userId, kept, null)
        session = undefined
        return null
      }),
    /** Goes on with the sheet of this tab, whatever another one made of it. */
    takeOver: (): Promise<SheetUpdate> =>
      inTurn(async () => {
        isStale = false
        kept = { ...kept, revision: newFormId(), savedAt: Date.now() }
        isKept = await replaceSheetDraft(userId, { ...kept, state: requireSession().state() })
        return update()
      }),
    discard: (): Promise<void> =>
      inTurn(async () => {
        if (!isStale) await saveSheetDraft(userId, kept, null)
        session = undefined
      }),
    /** The sheet as an .xlsx file, with what is wrong beside each row. */
    annotate: (words: AnnotatedWords): Promise<Uint8Array<ArrayBuffer>> => {
      const open = requireSession()
      return writeWorkbook([annotateSheet(open.check(), open.state().columns, words)])
    },
  }
}

export type SheetDesk = ReturnType<typeof openSheetDesk>
