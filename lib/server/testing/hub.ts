import { onTestFinished } from 'vitest'
import { createHub, type Hub } from '@/lib/server/hub/client'
import type { HubFault } from '@/lib/server/hub/hub-fault'
import { createLimiter } from '@/lib/server/hub/limiter'
import { networkTransport } from '@/lib/server/hub/transport'
import { serveSimulator } from '@/lib/simulator/serve'
import { createSimulator, type Simulator, type SimulatorOptions } from '@/lib/simulator/simulator'

export const TOKEN = 'tok/en+with=odd&signs'

export interface TestHub {
  hub: Hub
  simulator: Simulator
  origin: string
  outcomes: (HubFault | null)[]
  /** How often the Hub was asked for the path. */
  calls(path: string): number
}

export interface TestHubOptions extends SimulatorOptions {
  timeoutMs?: number
  /** What the client uses; the simulator's own is `token`. */
  clientToken?: string
}

/** A client of the simulator over real HTTP; closed when the test ends. */
export const openTestHub = async ({
  timeoutMs = 2_000,
  clientToken = TOKEN,
  ...options
}: TestHubOptions = {}): Promise<TestHub> => {
  const simulator = createSimulator({ token: TOKEN, seed: 'empty', pictureOrigin: 'self', ...options })
  const { origin, close } = await serveSimulator(simulator)
  onTestFinished(close)
  const outcomes: (HubFault | null)[] = []
  const hub = createHub({
    baseUrl: origin,
    token: clientToken,
    timeoutMs,
    limiter: createLimiter({ rate: 10_000, concurrency: 16 }),
    transport: networkTransport(),
    onOutcome: (fault) => outcomes.push(fault),
  })
  const calls = (path: string) => simulator.requests.filter((seen) => seen.path.endsWith(path)).length
  return { hub, simulator, origin, outcomes, calls }
}
