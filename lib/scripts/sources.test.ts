import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSources, isBuiltFrom, recordBuild } from './sources.js'

let root: string
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
const isCurrent = () => isBuiltFrom(root, hashSources(root))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'desk-sources-'))
  write('app/page.tsx', 'one')
  write('lib/core/a.ts', 'two')
  write('package-lock.json', '{}')
  write('.next/BUILD_ID', 'first')
  recordBuild(root, hashSources(root))
})
afterEach(() => rmSync(root, { recursive: true }))

test('a build of these sources is kept, also when files were only touched or others changed', () => {
  utimesSync(join(root, 'app/page.tsx'), new Date(), new Date())
  write('README.md', 'new')
  write('.data/desk.db', 'new')
  expect(isCurrent()).toBe(true)
})

test.each<[string, () => void]>([
  [
    'a file that changed, at the same time and length',
    () => {
      write('app/page.tsx', 'uno')
      utimesSync(join(root, 'app/page.tsx'), new Date(0), new Date(0))
    },
  ],
  ['a file that is new', () => write('lib/core/b.ts', '')],
  ['a file that is gone', () => rmSync(join(root, 'lib/core/a.ts'))],
  ['a file of another name', () => renameSync(join(root, 'lib/core/a.ts'), join(root, 'lib/core/c.ts'))],
  ['other settings of the build', () => write('next.config.js', 'export default {}')],
  ['other packages', () => write('package-lock.json', '{ }')],
  ['a build made since without a record', () => write('.next/BUILD_ID', 'second')],
  ['no build', () => rmSync(join(root, '.next'), { recursive: true })],
])('%s: is built again', (_name, change) => {
  change()
  expect(isCurrent()).toBe(false)
})
