import 'server-only'
import type { Store } from '@/lib/server/store/open-store'
import { createMemory, type Remember } from '@/lib/server/store/remember'

/** Another instance may have ended a session or changed its role; this one knows at once what it did itself. */
const KEEP_MS = 2_000

/** Remembers for a moment whose cookie it is: a page asks for several things at once. */
export const rememberSessions = ({ changes }: Store): Remember =>
  createMemory(() => changes.accounts, KEEP_MS)
