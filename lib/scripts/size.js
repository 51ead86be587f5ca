import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** First-load JavaScript, gzipped, in KB (1 KB = 1024 bytes): what the page's own scripts weigh. */
const LIMITS = {
  '/batches': 220,
  '/batches/new': 250,
  '/batches/none': 220,
  '/channels': 220,
  '/contact-ways': 220,
  '/contact-ways/new': 250,
  '/login': 220,
  '/print': 220,
  '/settings': 220,
}
const root = fileURLToPath(new URL('../..', import.meta.url))

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const folder = mkdtempSync(join(tmpdir(), 'channel-desk-size-'))
const port = await freePort()
const origin = `http://127.0.0.1:${port}`
const server = spawn(process.execPath, ['lib/scripts/start.js'], {
  cwd: root,
  env: {
    ...process.env,
    DEMO: '1',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: `file:${join(folder, 'desk.db')}`,
    LOG_LEVEL: 'silent',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
})

const waitUntilOpen = async () => {
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await fetch(`${origin}/api/health`).catch(() => null))?.ok) return
    await sleep(100)
  }
  throw new Error('The desk did not start: run npm run build first.')
}

const signIn = async () => {
  const answer = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ username: 'editor', password: 'editor-demo' }),
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const measure = async (path, cookie) => {
  const page = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' })
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`)
  const html = await page.text()
  const tags = html.match(/<script[^>]+src="[^"]+"[^>]*>/g) ?? []
  const modern = tags.filter((tag) => !/nomodule/i.test(tag))
  const sources = new Set(modern.map((tag) => tag.match(/src="([^"]+)"/)?.[1].replaceAll('&amp;', '&')))
  let bytes = 0
  for (const source of sources) {
    const script = await fetch(new URL(source, origin))
    bytes += gzipSync(Buffer.from(await script.arrayBuffer()), { level: 9 }).byteLength
  }
  return { scripts: sources.size, kilobytes: bytes / 1024 }
}

let isOver = false
try {
  await waitUntilOpen()
  const cookie = await signIn()
  for (const [path, limit] of Object.entries(LIMITS)) {
    const { scripts, kilobytes } = await measure(path, path === '/login' ? '' : cookie)
    const isTooLarge = scripts === 0 || kilobytes > limit
    isOver ||= isTooLarge
    console.log(
      `${path.padEnd(20)} ${kilobytes.toFixed(1).padStart(6)} KB in ${scripts} scripts, limit ${limit} KB${isTooLarge ? '  ← over' : ''}`,
    )
  }
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
}
process.exit(isOver ? 1 : 0)
