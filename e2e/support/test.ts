import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page, request } from '@playwright/test'
import { serveSimulator } from '../../lib/simulator/serve'
import { createSimulator, type Fault, type Simulator } from '../../lib/simulator/simulator'
import { type DeskProcess, startDesk } from './desk-process'

export type Role = 'viewer' | 'editor' | 'admin'
export const TOKEN = 'e2e-secret-token-4711'
const ADMIN = { username: 'admin', password: 'admin-e2e-pass', name: '赵一鸣' }
const people: Record<Exclude<Role, 'admin'>, { username: string; password: string; name: string }> = {
  editor: { username: 'linxiao', password: 'editor-e2e-pass', name: '林晓' },
  viewer: { username: 'zhouzimo', password: 'viewer-e2e-pass', name: '周子墨' },
}
export const accounts = { ...people, admin: ADMIN }

type State = Awaited<ReturnType<BrowserContext['storageState']>>

interface Hub {
  simulator: Simulator
  origin: string
}

interface WorkerFixtures {
  /** How long the desk waits for its Hub; longer than any test holds an answer back, if not told otherwise. */
  hubTimeoutMs: number
  hub: Hub
  desk: DeskProcess
  states: Record<Role, State>
}

interface TestFixtures {
  role: Role | null
  /** Text of console errors that a test provokes on purpose. */
  expectedErrors: RegExp[]
  /** Lets the Hub do its work and keeps its answers until the returned function is called or the test ends. */
  hold: (fault: Omit<Fault, 'kind'>) => () => void
}

const signIn = async (origin: string, account: { username: string; password: string }): Promise<State> => {
  const context = await request.newContext({ baseURL: origin, extraHTTPHeaders: { Origin: origin } })
  const answer = await context.post('/api/auth/sign-in/username', {
    data: { username: account.username, password: account.password },
  })
  if (!answer.ok()) throw new Error(`Sign-in answered ${answer.status()}: ${await answer.text()}`)
  const state = await context.storageState()
  await context.dispose()
  return state
}

/** The desk in a real browser, before a Hub of our own that speaks HTTP and takes faults. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  hubTimeoutMs: [60_000, { option: true, scope: 'worker' }],
  hub: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern
    async ({}, use) => {
      const simulator = createSimulator({ token: TOKEN, pictureOrigin: 'self' })
      const server = await serveSimulator(simulator)
      await use({ simulator, origin: server.origin })
      await server.close()
    },
    { scope: 'worker' },
  ],
  desk: [
    async ({ hub, hubTimeoutMs }, use) => {
      const desk = await startDesk({
        HUB_BASE_URL: hub.origin,
        HUB_TOKEN: TOKEN,
        QR_IMAGE_HOSTS: hub.origin,
        HUB_RATE: '400',
        HUB_CONCURRENCY: '8',
        HUB_TIMEOUT_MS: String(hubTimeoutMs),
        ADMIN_USERNAME: ADMIN.username,
        ADMIN_PASSWORD: ADMIN.password,
      })
      await use(desk)
      const printed = desk.output()
      await desk.stop()
      if (printed.includes(TOKEN)) throw new Error('The token stands in what the desk printed')
    },
    { scope: 'worker' },
  ],
  states: [
    async ({ desk }, use) => {
      const admin = await signIn(desk.origin, ADMIN)
      const context = await request.newContext({
        baseURL: desk.origin,
        storageState: admin,
        extraHTTPHeaders: { Origin: desk.origin },
      })
      for (const [role, person] of Object.entries(people)) {
        const answer = await context.post('/api/accounts', { data: { ...person, role } })
        if (answer.status() !== 201) throw new Error(await answer.text())
      }
      await context.dispose()
      await use({
        admin,
        editor: await signIn(desk.origin, people.editor),
        viewer: await signIn(desk.origin, people.viewer),
      })
    },
    { scope: 'worker' },
  ],
  role: ['editor', { option: true }],
  expectedErrors: [[], { option: true }],
  hold: async ({ hub }, use) => {
    const releases: (() => void)[] = []
    await use((fault) => {
      let release = () => {}
      const until = new Promise<void>((resolve) => {
        release = resolve
      })
      hub.simulator.fault({ ...fault, kind: { type: 'hold', until } })
      releases.push(release)
      return release
    })
    for (const release of releases) release()
  },
  baseURL: async ({ desk }, use) => use(desk.origin),
  storageState: async ({ states, role }, use) => use(role ? states[role] : { cookies: [], origins: [] }),
  page: async ({ page, expectedErrors, hub }, use) => {
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
    })
    page.on('pageerror', (error) => errors.push(String(error)))
    await use(page)
    hub.simulator.clearFaults()
    expect(errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)))).toEqual([])
  },
})

export { expect }

/** No rule of axe is broken on the page as it is now. */
export const expectAccessible = async (page: Page): Promise<void> => {
  // Legacy mode looks at the page alone, without a second one for frames of other origins: there are none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`),
  ).toEqual([])
}
