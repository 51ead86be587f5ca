import { expose, proxy } from 'comlink'
import * as z from 'zod'
import { openSheetDesk, type SheetDesk } from './sheet-desk'

// The content security policy forbids eval; without this zod tries it once and leaves a report in the console.
z.config({ jitless: true })

const open = (userId: string): SheetDesk => proxy(openSheetDesk(userId))
export type OpenSheetDesk = typeof open

expose(open)
