import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './desk-process'

const root = fileURLToPath(new URL('../..', import.meta.url))
const app = join(root, 'e2e/bench/bare')

/** An application of the same framework, served the same way, whose one route answers the bytes of a file. */
export const startBareApp = async (bodyFile: string) => {
  const built = spawnSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build', app], {
    cwd: app,
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(built.stdout + built.stderr)
  const port = await freePort()
  const serve = `import(${JSON.stringify(join(root, 'lib/scripts/serve.js'))})
    .then(({ serve }) => serve(${JSON.stringify(app)}, '127.0.0.1', ${port}))`
  const child = spawn(process.execPath, ['-e', serve], {
    cwd: app,
    env: { ...process.env, BARE_BODY: bodyFile },
    stdio: 'inherit',
  })
  const address = `http://127.0.0.1:${port}/answer`
  while (!(await fetch(address).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error('The bare application ended early')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { address, stop: () => child.kill() }
}
