import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './support/test'

const root = fileURLToPath(new URL('..', import.meta.url))

const answers = (origin: string) =>
  fetch(`${origin}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

test.describe('the program', () => {
  for (const [name, command] of [
    ['the start script', [process.execPath, 'lib/scripts/start.js']],
    ['npm start', ['npm', 'start']],
  ] as const) {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      test(`${name} leaves nothing behind after ${signal}`, async () => {
        const folder = mkdtempSync(join(tmpdir(), 'channel-desk-start-'))
        let printed = ''
        let complaints = ''
        const [program, ...args] = command
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
        const ended = new Promise((resolve) => child.once('exit', resolve))
        await expect.poll(() => printed, { timeout: 30_000 }).toContain('Channel Desk: http://')
        const origin = printed.match(/Channel Desk: (\S+)/)?.[1] ?? ''
        expect(await answers(origin)).toBe(true)
        // A terminal sends the interrupt to all of them, a supervisor the end to the first.
        process.kill(signal === 'SIGINT' ? -(child.pid ?? 0) : (child.pid ?? 0), signal)
        await ended
        await expect.poll(() => answers(origin)).toBe(false)
        expect(complaints).not.toMatch(/abort|terminate/i)
        rmSync(folder, { recursive: true, force: true })
      })
    }
  }
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
