import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.js'
import { makeBuild } from './make-build.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Prints one JSON line a measurement, from the production build; further arguments choose among them. */
const code = await makeBuild(root, { onlyIfChanged: true })
if (code !== 0) process.exit(code)
const { status } = spawnSync(
  'npx',
  [
    '--no-install',
    'playwright',
    'test',
    '--config',
    'e2e/bench/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, CHROMIUM_PATH: findChromium() ?? '' },
  },
)
process.exit(status ?? 1)
