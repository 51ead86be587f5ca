import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import nextEnv from '@next/env'

const root = fileURLToPath(new URL('../..', import.meta.url))
const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
const [mode = 'start'] = process.argv.slice(2)
if (!['start', 'demo', 'dev'].includes(mode)) {
  console.error(`Unknown mode "${mode}": start, demo or dev.`)
  process.exit(2)
}

process.env.NEXT_TELEMETRY_DISABLED = '1'
nextEnv.loadEnvConfig(root, mode === 'dev', { info: () => {}, error: console.error })
if (mode === 'demo') process.env.DEMO = '1'

if (mode === 'demo') {
  const built = spawnSync(process.execPath, [next, 'build'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) process.exit(built.status ?? 1)
}

const host = process.env.HOST || '127.0.0.1'
const port = process.env.PORT || '3000'
const server = spawn(process.execPath, [next, mode === 'dev' ? 'dev' : 'start', '-H', host, '-p', port], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))

const reachable = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
const address = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`

/** The first request opens the desk: settings are checked, the store is brought up to date, the first sync begins. */
const waitUntilOpen = async () => {
  for (;;) {
    const answer = await fetch(`${address}/api/health`).catch(() => null)
    if (answer) return answer.ok
    await sleep(100)
  }
}

if (await waitUntilOpen()) {
  console.log(`\n渠道台 Channel Desk: ${process.env.PUBLIC_URL || address}`)
  if (process.env.DEMO === '1') {
    console.log('Demo accounts (built-in Hub, nothing leaves this machine):')
    for (const name of ['admin', 'editor', 'viewer']) console.log(`  ${name} / ${name}-demo`)
  }
} else {
  console.error('Channel Desk started, but its store cannot be opened. See the log lines above.')
}
