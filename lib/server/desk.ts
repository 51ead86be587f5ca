import 'server-only'
import { randomUUID } from 'node:crypto'
import { createAccount, hasAccounts } from './auth/accounts'
import { type Auth, createAuth } from './auth/auth'
import { readSetupCode } from './auth/first-administrator'
import { migrateAccounts } from './auth/migrate'
import { allowedOrigins, type OriginRule, ownAddress } from './auth/origin'
import { rememberSessions } from './auth/remember-sessions'
import { readOrMakeSecret } from './auth/secret'

import { DEMO_TOKEN, makeDemoAccounts, openDemoHub, simulatorTransport } from './demo'
import { type Environment, EnvironmentError, readEnvironment } from './env'
import { createHub } from './hub/client'
import { createHubWatch, type HubWatch } from './hub/hub-watch'
import { createLimiter } from './hub/limiter'
import { networkTransport } from './hub/transport'
import { createLog } from './log'
import { createPictureFetcher } from './picture/fetch-picture'
import { type BatchRunner, createBatchRunner } from './services/batching/runner'
import type { InHand } from './services/creating/attempt'
import { createDirectory, type Directory } from './services/directory'
import type { QrContext } from './services/qr-code'
import { createResolver, type Resolver } from './services/resolving/resolver'
import { type ChannelSync, createChannelSync } from './services/sync/channel-sync'
import { type ContactWaySync, createContactWaySync } from './services/sync/contact-way-sync'
import { createHubPlaces } from './store/hub-places'
import { takeInterrupted } from './store/journal-leases'
import { openStore, type Store } from './store/open-store'
import type { Remember } from './store/remember'

/** Everything a request works with. One for each process. */
export interface Desk extends QrContext {
  env: Environment
  auth: Auth
  sessions: Remember
  origin: OriginRule
  channelSync: ChannelSync
  contactWaySync: ContactWaySync
  directory: Directory
  hubWatch: HubWatch
  hubTimeoutMs: number
  /** Name of this process in the store. */
  instance: string
  inHand: InHand
  resolver: Resolver
  onUnknown: () => void
  runner: BatchRunner
  /** Aborted by `stop`: who listens for news is let go. */
  ending: AbortSignal
  /** Begins nothing more, and lets rows that are being sent end. */
  stop(): Promise<void>
  /** The same, and closes the store: nothing can be asked after it. */
  close(): Promise<void>
}

/** A call that was given up may be under way for a while longer. */
const LATE_CALL_MS = 10_000

const openAuth = async (env: Environment, origin: OriginRule, store: Store): Promise<Auth> => {
  const auth = createAuth({
    store,
    secret: env.authSecret ?? readOrMakeSecret(env.databaseUrl),
    publicUrl: ownAddress(origin),
    trustedOrigins: (request) => allowedOrigins(origin, request?.headers),
  })
  await migrateAccounts(store, auth)
  if (env.demo) await makeDemoAccounts(store, auth)
  else if (env.admin && !(await hasAccounts(store))) {
    await createAccount(auth, { ...env.admin, name: env.admin.username, role: 'admin' })
  }
  return auth
}

const open = async (): Promise<Desk> => {
  const env = readEnvironment(process.env)
  const log = createLog(env.logLevel)
  const store = await openStore(env.databaseUrl)
  const origin = { publicUrl: env.publicUrl, host: env.host, port: env.port }
  const auth = await openAuth(env, origin, store)
  const simulator = env.demo ? openDemoHub(env.databaseUrl) : undefined

  const instance = randomUUID()
  const places = createHubPlaces(store, {
    ...env.hub,
    owner: instance,
    longestCallMs: env.hub.timeoutMs + LATE_CALL_MS,
  })
  const hubWatch = createHubWatch({
    ask: () => hub.listChannels({ current: 1, pageSize: 1 }),
    onBack: () => {
      if (desk.channelSync.progress.fault) desk.channelSync.resume()
      if (desk.contactWaySync.progress.fault) desk.contactWaySync.resume()
    },
    now: Date.now,
  })
  const hub = createHub({
    baseUrl: env.hub.baseUrl,
    token: env.demo ? DEMO_TOKEN : env.hub.token,
    timeoutMs: env.hub.timeoutMs,
    limiter: createLimiter({ ...env.hub, ...(store.engine === 'postgres' ? { shared: places } : {}) }),
    transport: simulator ? simulatorTransport(simulator) : networkTransport(),
    onOutcome: (fault) => hubWatch.note(fault),
  })
  const inHand: InHand = new Set()
  const context = { store, hub, log, now: Date.now, hubTimeoutMs: env.hub.timeoutMs, instance, inHand }
  const resolver = createResolver({ ...context, settleMs: env.settleSeconds * 1000 })
  const end = new AbortController()
  const desk: Desk = {
    ...context,
    env,
    auth,
    sessions: rememberSessions(store),
    origin,
    hubWatch,
    resolver,
    onUnknown: resolver.wake,
    runner: createBatchRunner({ ...context, onUnknown: resolver.wake, hubConcurrency: env.hub.concurrency }),
    fetchPicture: createPictureFetcher({
      allowedHosts: env.pictureHosts,
      ...(simulator ? { transport: (request: Request) => simulator.handle(request) } : {}),
    }),
    channelSync: await createChannelSync(context),
    contactWaySync: await createContactWaySync(context),
    directory: createDirectory(context),
    ending: end.signal,
    stop: async () => {
      end.abort()
      desk.resolver.stop()
      await desk.runner.stop()
    },
    close: async () => {
      await desk.stop()
      // A thread that is ended while it answers takes the whole process with it.
      await store.db.destroy()
    },
  }
  const alone = store.engine === 'sqlite'
  const { unsent, unknown } = await takeInterrupted(store, {
    at: Date.now(),
    ...(alone ? { except: instance } : {}),
  })
  if (unsent + unknown > 0) log.warn({ unsent, unknown }, 'creations were under way when the program ended')
  const setupCode = await readSetupCode(store)
  if (setupCode !== null) {
    process.stderr.write(
      `\nThere is no account yet. Open ${ownAddress(origin)}/setup with this code: ${setupCode}\n\n`,
    )
  }
  desk.resolver.start()
  desk.runner.start()
  desk.channelSync.resume()
  desk.contactWaySync.resume()
  return desk
}

const holder = globalThis as typeof globalThis & { channelDesk?: Promise<Desk> }

/** The desk of this process, opened by the first call. Settings that are wrong end the process with their names. */
export const openDesk = (): Promise<Desk> => {
  holder.channelDesk ??= open().catch((error: unknown) => {
    delete holder.channelDesk
    if (error instanceof EnvironmentError) {
      process.stderr.write(`${error.message}\n`)
      process.exit(1)
    }
    process.stderr.write(
      `Channel Desk cannot be opened: ${error instanceof Error ? error.message : 'unknown error'}\n`,
    )
    throw error
  })
  return holder.channelDesk
}
