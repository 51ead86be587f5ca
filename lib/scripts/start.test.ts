import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const start = (mode: string, settings: Record<string, string>) =>
  new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    const child = spawn(process.execPath, ['lib/scripts/start.js', mode], {
      cwd: root,
      env: { ...process.env, HUB_TOKEN: '', HOST: '127.0.0.1', ...settings },
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.on('exit', (code) => resolve({ code, output, errors }))
  })

describe.each(['start', 'demo', 'dev'])('%s says in one line, before anything is built', (mode) => {
  test.each(['99999', '-1', 'http', '3000.5', '1e3', ' '])('that PORT=%j is none', async (port) => {
    expect(await start(mode, { PORT: port })).toEqual({
      code: 1,
      output: '',
      errors: 'PORT: must be a whole number from 0 to 65535.\n',
    })
  })

  test('that the port is taken', async () => {
    const taken = createServer()
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)),
    )
    onTestFinished(() => void taken.close())
    const { code, output, errors } = await start(mode, { PORT: String(port) })
    expect([code, output]).toEqual([1, ''])
    expect(errors).toBe(
      `PORT: something listens on 127.0.0.1:${port} already. End it, or choose another port.\n`,
    )
  })

  test('that the host is not here', async () => {
    const { code, errors } = await start(mode, { PORT: '0', HOST: '192.0.2.1' })
    expect([code, errors]).toEqual([1, 'HOST: 192.0.2.1 is no address of this machine.\n'])
  })
})
