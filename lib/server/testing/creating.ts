import type { Creation } from '@/lib/core/creation'
import type { DeskUser } from '@/lib/core/roles'
import type { DeskFault } from '@/lib/server/desk-fault'
import { createContactWay } from '@/lib/server/services/create-contact-way'
import { findCreations } from '@/lib/server/store/journal'
import type { Store } from '@/lib/server/store/open-store'
import { makeContext } from './context'
import { openTestHub, type TestHubOptions } from './hub'

export const editor: DeskUser = { id: 'u1', name: '林晓', username: 'editor', role: 'editor' }
export const body = { type: 1, scene: 2, user: ['linxiao'], remark: '静安寺店前台', state: 'front-desk' }
export const HTML = '<html>502 Bad Gateway</html>'

export const settle = (work: Promise<unknown>) =>
  work.then(
    (answer) => ({ answer }),
    (fault: unknown) => ({ fault: fault as DeskFault }),
  )

export const readJournal = async (store: Store): Promise<Creation[]> =>
  (await findCreations(store, { page: 1, pageSize: 100 })).items

/** The create path on a simulator over HTTP; `create` sends one body under one key unless told otherwise. */
export const openCreating = async (store: Store, options?: TestHubOptions) => {
  const hub = await openTestHub({ timeoutMs: 10_000, ...options })
  const context = makeContext(store, hub.hub)
  const create = (
    user = editor,
    given: object = body,
    key: string | null = 'a-key',
    { shareState = false } = {},
  ) =>
    createContactWay({ ...context, hubTimeoutMs: 500 }, user, {
      body: given,
      idempotencyKey: key ?? undefined,
      shareState,
    })
  return { ...hub, context, create }
}
