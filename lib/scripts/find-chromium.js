import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const findInstalled = () => {
  const own = process.env.CHROMIUM_PATH
  if (own) {
    if (existsSync(own)) return own
    console.error(`CHROMIUM_PATH names ${own}, which does not exist.`)
  }
  return [...installed, chromium.executablePath()].find((path) => existsSync(path))
}

const run = (command, args) => {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
    timeout: 10 * 60_000,
  })
  return status === 0 && !error
}

const attempts = [
  ['playwright install', () => run('npx', ['playwright', 'install', '--with-deps', 'chromium'])],
  [
    'apt-get',
    () =>
      run('apt-get', ['update', '-qq']) &&
      run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']),
  ],
  ['dnf', () => run('dnf', ['install', '-y', 'chromium', 'google-noto-sans-cjk-fonts'])],
  ['apk', () => run('apk', ['add', 'chromium', 'font-noto-cjk'])],
]

/** The path of a Chromium to test in: an installed one, else one that could be installed. Null when there is none. */
export const findChromium = () => {
  const found = findInstalled()
  if (found) return found
  const failed = []
  for (const [name, install] of attempts) {
    console.log(`No Chromium yet: trying ${name} …`)
    install()
    const path = findInstalled()
    if (path) return path
    failed.push(name)
  }
  console.error(`No Chromium: ${failed.join(', ')} failed. Install one or name it in CHROMIUM_PATH.`)
  return null
}
