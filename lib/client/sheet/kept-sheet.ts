import { queryOptions } from '@tanstack/react-query'
import { get } from 'idb-keyval'
import type { SheetDraft } from './sheet-draft'
import { sheetDraftName } from './sheet-draft-name'

/** The sheet that this browser keeps for a person, if it keeps one: what it is called, and how many rows it has. */
export const keptSheetQuery = (userId: string) =>
  queryOptions({
    queryKey: ['sheet', 'kept', userId],
    queryFn: async () => {
      const kept = await get<Partial<SheetDraft> | null>(sheetDraftName(userId)).catch(() => null)
      const state = kept?.state
      if (!state) return null
      return { name: state.name, rows: state.table.rows.length - (state.columns.hasHeadings ? 1 : 0) }
    },
    staleTime: 0,
  })
