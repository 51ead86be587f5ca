'use client'

import { useSyncExternalStore } from 'react'
import { saveFile } from '../save-file'
import { type ExportRun, openExports } from './export-runs'
import { tellFirst } from './first-export'

/** The exports of this tab; they outlive the pages they are ordered on. */
export const codeExports = openExports({
  receive: async (...order) => (await import('./receive-archive')).receiveArchive(...order),
  save: saveFile,
})

const endFirst = codeExports.subscribe(() => {
  endFirst()
  tellFirst()
})

const none: readonly ExportRun[] = []

/** The exports of this tab, oldest first. */
export const useExports = (): readonly ExportRun[] =>
  useSyncExternalStore(codeExports.subscribe, codeExports.runs, () => none)
