import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(address)))
    })
  })

export interface DeskProcess {
  origin: string
  /** Of the process that runs now. */
  pid(): number
  /** Everything it has printed so far. */
  output(): string
  /** Ends it and starts it again on the same data. */
  restart(): Promise<void>
  /** Ends it as a crash would, in the middle of whatever it does, and starts it again on the same data. */
  crash(): Promise<void>
  stop(): Promise<void>
}

const waitFor = async (origin: string, child: ChildProcess, output: () => string) => {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The desk ended early:\n${output()}`)
    const answer = await fetch(`${origin}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Starts the production build as `npm start` does, with data of its own. */
export const startDesk = async (settings: Record<string, string>): Promise<DeskProcess> => {
  const folder = mkdtempSync(join(tmpdir(), 'channel-desk-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let printed = ''
  let child: ChildProcess

  const start = async () => {
    child = spawn(
      process.execPath,
      ['--max-old-space-size=512', '--max-semi-space-size=4', 'lib/scripts/start.js'],
      {
        cwd: root,
        env: {
          ...process.env,
          PORT: String(port),
          HOST: '127.0.0.1',
          DATABASE_URL: `file:${join(folder, 'desk.db')}`,
          LOG_LEVEL: 'info',
          ...settings,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
      })
    }
    await waitFor(origin, child, () => printed)
  }
  const end = (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve()
      child.once('exit', () => resolve())
      child.kill(signal)
    })

  await start()
  return {
    origin,
    pid: () => child.pid ?? 0,
    output: () => printed,
    restart: async () => {
      await end()
      await start()
    },
    crash: async () => {
      await end('SIGKILL')
      await start()
    },
    stop: async () => {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The most memory it has held, in MB; null where the system does not tell. */
export const residentMb = (desk: DeskProcess): number | null => {
  try {
    const status = readFileSync(`/proc/${desk.pid()}/status`, 'utf8')
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024)
  } catch {
    return null
  }
}

/** From now on {@link residentMb} tells the most memory since, where the system lets it. */
export const forgetResident = (desk: DeskProcess): void => {
  try {
    writeFileSync(`/proc/${desk.pid()}/clear_refs`, '5')
  } catch {
    // Elsewhere it stays the most of all.
  }
}
