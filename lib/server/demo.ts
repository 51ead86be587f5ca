import 'server-only'
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createSimulator, type Simulator } from '@/lib/simulator/simulator'
import { createAccount, hasAccounts, type NewAccount } from './auth/accounts'
import type { Auth } from './auth/auth'
import type { HubTransport } from './hub/transport'
import type { Store } from './store/open-store'

export const DEMO_TOKEN = 'demo-token'

export const demoAccounts: NewAccount[] = [
  { username: 'admin', password: 'admin-demo', name: '赵一鸣', role: 'admin' },
  { username: 'editor', password: 'editor-demo', name: '林晓', role: 'editor' },
  { username: 'viewer', password: 'viewer-demo', name: '周子墨', role: 'viewer' },
]

/** The accounts that the demo prints, made once. */
export const makeDemoAccounts = async (store: Store, auth: Auth): Promise<void> => {
  if (await hasAccounts(store)) return
  for (const account of demoAccounts) await createAccount(auth, account)
}

/** The built-in Hub; what is created in it is kept beside the database and survives a restart. */
export const openDemoHub = (databaseUrl: string): Simulator => {
  const folder = databaseUrl.startsWith('file:') ? dirname(databaseUrl.replace(/^file:/, '')) : '.data'
  const path = join(folder, 'demo-hub.jsonl')
  mkdirSync(folder, { recursive: true })
  return createSimulator({
    token: DEMO_TOKEN,
    journal: {
      read: () => {
        try {
          return readFileSync(/* turbopackIgnore: true */ path, 'utf8')
        } catch {
          return ''
        }
      },
      append: (line) => appendFileSync(path, line.endsWith('\n') ? line : `${line}\n`),
    },
  })
}

const emptyBody = async function* (): AsyncIterable<Uint8Array> {}

/** Calls the built-in Hub in place of the network. */
export const simulatorTransport =
  (simulator: Simulator): HubTransport =>
  async ({ method, url, headers, body, signal }) => {
    const response = await simulator.handle({
      method,
      url,
      headers: new Headers(headers),
      signal,
      text: async () => body ?? '',
    })
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      body: (response.body as AsyncIterable<Uint8Array> | null) ?? emptyBody(),
    }
  }
