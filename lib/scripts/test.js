import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const results = mkdtempSync(join(tmpdir(), 'channel-desk-test-'))
const onlyEndToEnd = process.argv.includes('e2e')
const count = { passed: 0, failed: 0 }

const run = (name, args, env = {}) => {
  console.log(`\n— ${name}`)
  const started = Date.now()
  const { status } = spawnSync('npx', ['--no-install', ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    shell: process.platform === 'win32',
  })
  console.log(
    `  ${name}: ${status === 0 ? 'ok' : 'failed'} after ${Math.round((Date.now() - started) / 1000)} s`,
  )
  return status === 0
}

/** A step without tests of its own counts as one. */
const check = (name, args) => {
  const isOk = run(name, args)
  count[isOk ? 'passed' : 'failed'] += 1
  return isOk
}

const readResult = (file) => {
  try {
    return JSON.parse(readFileSync(join(results, file), 'utf8'))
  } catch {
    return null
  }
}

const tests = (name, args, file, read, env) => {
  const isOk = run(name, args, env)
  const result = readResult(file)
  const { passed, failed } = result ? read(result) : { passed: 0, failed: 1 }
  count.passed += passed
  count.failed += isOk ? failed : Math.max(1, failed)
}

const unit = () =>
  tests(
    'unit and server tests',
    [
      'vitest',
      'run',
      '--config',
      'lib/vitest.config.ts',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${join(results, 'unit.json')}`,
    ],
    'unit.json',
    (result) => ({ passed: result.numPassedTests, failed: result.numFailedTests }),
  )

const endToEnd = () => {
  const chromiumPath = findChromium()
  if (!chromiumPath) {
    count.failed += 1
    return
  }
  console.log(`\nChromium: ${chromiumPath}`)
  tests(
    'end-to-end tests',
    ['playwright', 'test', '--config', 'e2e/playwright.config.ts'],
    'e2e.json',
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    { CHROMIUM_PATH: chromiumPath, PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'e2e.json') },
  )
}

if (onlyEndToEnd) {
  endToEnd()
} else {
  check('types', ['tsc', '--noEmit'])
  check('format, lint, imports', ['biome', 'check', '--error-on-warnings', '.'])
  check('unused code', ['knip'])
  unit()
  if (check('production build', ['node', 'lib/scripts/build.js'])) {
    check('first-load size', ['node', 'lib/scripts/size.js'])
    endToEnd()
  }
}

rmSync(results, { recursive: true, force: true })
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exit(count.failed === 0 ? 0 : 1)
