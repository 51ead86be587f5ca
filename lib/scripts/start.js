import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import nextEnv from '@next/env'
import { endWithNpm } from './end-with-npm.js'
import { findFreePort } from './free-port.js'
import { makeBuild } from './make-build.js'
import { runChild } from './run-child.js'
import { serve } from './serve.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [mode = 'start'] = process.argv.slice(2)

const refuse = (words, code = 1) => {
  console.error(words)
  process.exit(code)
}

if (!['start', 'demo', 'dev'].includes(mode)) refuse(`Unknown mode "${mode}": start, demo or dev.`, 2)

endWithNpm()
process.env.NEXT_TELEMETRY_DISABLED = '1'
nextEnv.loadEnvConfig(root, mode === 'dev', { info: () => {}, error: console.error })
if (mode === 'demo') process.env.DEMO = '1'

const host = process.env.HOST || '127.0.0.1'
const port = await findFreePort(host, process.env.PORT || '3000').catch(({ message }) => refuse(message))
process.env.PORT = String(port)

if (mode === 'demo') {
  const code = await makeBuild(root, { onlyIfChanged: true })
  if (code !== 0) process.exit(code)
}

const start = async () => {
  if (mode === 'dev') {
    const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
    void runChild([next, 'dev', '-H', host, '-p', String(port)], { cwd: root }).then(process.exit)
    return
  }
  if (!existsSync(join(root, '.next', 'BUILD_ID'))) refuse('There is no build yet: npm run build makes it.')
  await serve(root, host, port).catch(({ message }) => refuse(`Channel Desk cannot start: ${message}`))
}

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

await start()
if (await waitUntilOpen()) {
  console.log(`\n渠道台 Channel Desk: ${process.env.PUBLIC_URL || address}`)
  if (process.env.DEMO === '1') {
    console.log('Demo accounts (built-in Hub, nothing leaves this machine):')
    for (const name of ['admin', 'editor', 'viewer']) console.log(`  ${name} / ${name}-demo`)
  }
} else {
  console.error('Channel Desk started, but its store cannot be opened. See the log lines above.')
}
