import { get, set, update } from 'idb-keyval'
import * as z from 'zod'
import type { SheetState } from '@/lib/core/batch/sheet-session'
import { contactWayFormSchema } from '@/lib/core/contact-way/form'
import { sheetDraftName } from './sheet-draft-name'

/** Where a sheet came from, and what it is called there. */
export interface SheetSource {
  kind: 'file' | 'pasted' | 'members'
  name: string
}

/** A sheet as it is kept in this browser, for each person one. */
export interface SheetDraft {
  id: string
  /** Names the last change: a tab that has not seen it does not write over it. */
  revision: string
  /** Milliseconds since 1970. */
  savedAt: number
  source: SheetSource
  state: SheetState
}

const draftSchema = z.object({
  id: z.string().min(1),
  revision: z.string(),
  savedAt: z.number(),
  source: z.object({ kind: z.enum(['file', 'pasted', 'members']), name: z.string() }),
  state: z.object({
    name: z.string(),
    table: z.object({
      rows: z.array(z.object({ line: z.number(), cells: z.array(z.string()) })),
      width: z.number(),
    }),
    columns: z.object({
      hasHeadings: z.boolean(),
      headings: z.array(z.string()),
      fields: z.array(z.string().nullable()),
    }),
    defaults: contactWayFormSchema,
    shared: z.array(z.number()),
    given: z.array(z.tuple([z.number(), z.string()])),
  }),
})

/** The kept sheet; undefined when there is none, when it has another shape, or when storage is closed. */
export const readSheetDraft = async (userId: string): Promise<SheetDraft | undefined> => {
  const kept = await get<unknown>(sheetDraftName(userId)).catch(() => undefined)
  const read = draftSchema.safeParse(kept)
  return read.success ? (read.data as SheetDraft) : undefined
}

/** Keeps a sheet in the place of whatever was kept. False when the browser keeps nothing (private window, full). */
export const replaceSheetDraft = (userId: string, draft: SheetDraft): Promise<boolean> =>
  set(sheetDraftName(userId), draft).then(
    () => true,
    () => false,
  )

/**
 * Keeps the next revision of a sheet, or nothing at all (`null`) in its place. Answers `stale` and changes nothing when
 * another tab has changed, replaced or removed it meanwhile.
 */
export const saveSheetDraft = async (
  userId: string,
  { id, revision }: Pick<SheetDraft, 'id' | 'revision'>,
  next: SheetDraft | null,
): Promise<'saved' | 'stale' | 'not_kept'> => {
  let isStale = false
  try {
    await update<SheetDraft | null>(sheetDraftName(userId), (kept) => {
      isStale = kept?.id !== id || kept.revision !== revision
      return isStale ? (kept ?? null) : next
    })
  } catch {
    return 'not_kept'
  }
  return isStale ? 'stale' : 'saved'
}
