import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { signInPage } from './support/api'
import { expect, test } from './support/test'

const root = fileURLToPath(new URL('..', import.meta.url))

const answers = (origin: string) =>
  fetch(`${origin}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

/** Starts the program with its demonstration Hub. */
const start = async (program: string, args: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'channel-desk-start-'))
  let printed = ''
  let complaints = ''
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DEMO: '1',
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${join(folder, 'desk.db')}`,
    },
  })
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  const ended = new Promise<{ code: number | null }>((resolve) => {
    child.once('exit', (code) => resolve({ code }))
  })
  await expect.poll(() => printed, { timeout: 30_000 }).toContain('Channel Desk: http://')
  const origin = printed.match(/Channel Desk: (\S+)/)?.[1] ?? ''
  return {
    origin,
    ended,
    complaints: () => complaints,
    // A terminal sends the interrupt to all of them, a supervisor the end to the first.
    end: (signal: 'SIGTERM' | 'SIGINT') =>
      process.kill(signal === 'SIGINT' ? -(child.pid ?? 0) : (child.pid ?? 0), signal),
    forget: () => rmSync(folder, { recursive: true, force: true }),
  }
}

test.describe('the program', () => {
  for (const [name, [command, ...args]] of [
    ['the start script', [process.execPath, 'lib/scripts/start.js']],
    ['npm start', ['npm', 'start']],
  ] as const) {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      test(`${name} leaves nothing behind after ${signal}`, async () => {
        const program = await start(command, args)
        expect(await answers(program.origin)).toBe(true)
        program.end(signal)
        await program.ended
        await expect.poll(() => answers(program.origin)).toBe(false)
        expect(program.complaints()).not.toMatch(/abort|terminate/i)
        program.forget()
      })
    }
  }

  test.describe('while a page follows a batch', () => {
    test.use({ storageState: { cookies: [], origins: [] }, expectedErrors: [/ERR_/] })

    test('ends by itself, and is not killed', async ({ page }) => {
      const { origin, end, ended, forget } = await start(process.execPath, ['lib/scripts/start.js'])
      await signInPage(page, origin, { username: 'editor', password: 'editor-demo' })
      const rows = Array.from({ length: 200 }, (_, at) => ({
        type: 1,
        scene: 2,
        user: ['linxiao'],
        remark: `第 ${at + 1} 家店`,
        state: `end-${at}`,
      }))
      const answer = await page.request.post(`${origin}/api/batches`, {
        data: { name: '冬季社区', rows },
        headers: { Origin: origin },
      })
      const { id } = (await answer.json()) as { id: string }
      await page.goto(`${origin}/batches/${id}`)
      await expect(page.getByText('可以离开此页，创建会在后台继续')).toBeVisible()
      end('SIGTERM')
      expect(await ended).toEqual({ code: 0 })
      forget()
    })
  })
})

test.describe('addresses that nothing has', () => {
  test.use({ expectedErrors: [/404/] })

  for (const path of ['/api/contact-ways/%E0%A4%A', '/api/%zz', '/api/nothing', '/api']) {
    test(`${path} is a problem`, async ({ page }) => {
      const answer = await page.request.get(path)
      expect([answer.status(), answer.headers()['content-type']]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ])
      expect(await answer.json()).toMatchObject({ code: 'not_found' })
    })
  }

  test('the icon that browsers ask for unasked is there', async ({ page }) => {
    const answer = await page.request.get('/favicon.ico')
    expect(answer.status()).toBe(200)
    expect([...(await answer.body()).subarray(0, 4)]).toEqual([0, 0, 1, 0])
  })

  test('a wrong method is one too', async ({ page, desk }) => {
    const answer = await page.request.delete('/api/channels', { headers: { Origin: desk.origin } })
    expect([answer.status(), answer.headers().allow]).toEqual([405, 'GET, HEAD'])
    expect(await answer.json()).toMatchObject({ code: 'method_not_allowed' })
  })

  test('a page has words', async ({ page }) => {
    const answer = await page.goto('/contact-ways/%zz')
    expect(answer?.status()).toBe(404)
    await expect(page.getByText('这里没有内容')).toBeVisible()
  })
})
