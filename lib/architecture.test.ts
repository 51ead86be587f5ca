import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkArchitecture } from './architecture/check'
import { readImports } from './architecture/imports'

const root = fileURLToPath(new URL('..', import.meta.url))

const readSources = (): Map<string, string> =>
  new Map(
    ['app', 'components', 'lib'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .filter((path) => /\.(tsx?|js)$/.test(path))
        .map((path): [string, string] => [path, readFileSync(join(root, path), 'utf8')]),
    ),
  )

test('every import in app, components and lib follows the arrows', () => {
  expect(checkArchitecture(readSources())).toEqual([])
})

test('the checker reads a real number of imports', () => {
  const imports = [...readSources().values()].flatMap(readImports)
  expect(imports.length).toBeGreaterThan(300)
  expect(imports.filter(({ specifier }) => specifier === null)).toEqual([])
})

describe('imports are read', () => {
  test.each([
    ["import { a } from './a'", './a', false],
    ['import a, { type b as c } from "./a"', './a', false],
    ["import * as a from './a'", './a', false],
    ["import './a'", './a', false],
    ["import type { a } from './a'", './a', true],
    ["import {\n  a, // don't\n  b,\n} from './a'", './a', false],
    ["export { a } from './a'", './a', false],
    ["export * from './a'", './a', false],
    ["export * as a from './a'", './a', false],
    ["export type { a } from './a'", './a', true],
    ["const a = await import('./a')", './a', false],
    ["const a = import(\n  /* webpackChunkName: 'a' */\n  './a',\n)", './a', false],
    ["let a: import('./a').A", './a', false],
    ["const a = require('./a')", './a', false],
    ["new Worker(new URL('./a', import.meta.url))", './a', false],
    ['const a = import(`./a`)', './a', false],
    [['const a = import(`./$', '{b}`)'].join(''), null, false],
    ['const a = import(b)', null, false],
    ["const r = /['\"`]/; import './a'", './a', false],
    [['const t = `$', "{`import './x'`}`; import './a'"].join(''), './a', false],
    ["const p = <p>don't</p>\nimport './a'", './a', false],
    ["const p = 4 / 2 / 1; import './a'", './a', false],
  ])('%s', (source, specifier, typeOnly) => {
    expect(readImports(source)).toEqual([{ specifier, typeOnly }])
  })

  test.each([
    "// import './a'",
    "/* import './a' */",
    'const text = "import \'./a\'"',
    "const text = `import './a'`",
    "export const from = './a'",
    "export type A = { from: 'x' }",
    "thing.import('./a')",
    'const here = import.meta.url',
  ])('nothing in %s', (source) => {
    expect(readImports(source)).toEqual([])
  })
})

const server = (source: string) => `import 'server-only'\n${source}`

describe('planted violations are found', () => {
  const neighbours: [string, string][] = [
    ['lib/core/a.ts', ''],
    ['lib/server/a.ts', server('')],
    ['lib/server/auth/session.ts', server('')],
    ['lib/server/store/a.ts', server('')],
    ['lib/server/hub/a.ts', server('')],
    ['lib/client/a.ts', ''],
    ['lib/simulator/a.ts', ''],
    ['components/a.tsx', ''],
    ['lib/server/testing/a.ts', ''],
    ['lib/core/a.test.ts', ''],
  ]
  const check = (path: string, source: string) => checkArchitecture(new Map([...neighbours, [path, source]]))

  test.each([
    ['lib/core/b.ts', "import '@/lib/server/a'"],
    ['lib/core/b.ts', "import type { A } from '../client/a'"],
    ['lib/core/b.ts', "import { useState } from 'react'"],
    ['lib/core/b.ts', "import 'node:fs'"],
    ['lib/core/b.ts', "import { readBarcodes } from 'zxing-wasm/reader'"],
    ['lib/core/b.ts', "import './a.test'"],
    ['lib/client/b.ts', "import type { A } from '@/lib/server/a'"],
    ['lib/client/b.ts', "import '@/components/a'"],
    ['lib/client/b.ts', "import { redirect } from 'next/headers'"],
    ['lib/client/b.ts', "import lodash from 'lodash'"],
    ['lib/simulator/b.ts', "import type { A } from '@/lib/core/a'"],
    ['lib/server/b.ts', server("import '@/lib/simulator/a'")],
    ['lib/server/b.ts', server("import '@/lib/client/a'")],
    ['lib/server/b.ts', server("import './testing/a'")],
    ['lib/server/demo.ts', server("import '@/components/a'")],
    ['lib/server/b.ts', "import '@/lib/core/a'"],
    ['lib/server/b.ts', "import '@/lib/core/a'\nimport 'server-only'"],
    ['lib/server/hub/b.ts', server("import type { A } from '../store/a'")],
    ['lib/server/store/b.ts', server("export { a } from '@/lib/server/hub/a'")],
    ['components/b.tsx', "import type { A } from '@/lib/server/auth/session'"],
    ['components/b.tsx', "const a: import('@/lib/server/a').A = 1"],
    ['components/b.tsx', "import 'node:path'"],
    ['components/b.tsx', 'const a = import(name)'],
    ['app/b/page.tsx', "import { openDesk } from '@/lib/server/a'"],
    ['app/b/page.tsx', "import '@/lib/simulator/a'"],
    ['app/api/b/route.ts', "import '@/components/a'"],
    ['app/api/b/route.ts', "import '@/lib/client/a'"],
    ['app/api/b/route.ts', 'x\n'.repeat(61)],
    ['lib/server/http/route.ts', server('x\n'.repeat(99))],
    ['components/index.ts', ''],
    ['lib/core/index.ts', "export * from './a'"],
    ['lib/core/a.ts', "import type { B } from './a'"],
  ])('$0, case %#', (path, source) => {
    expect(check(path, source)).toHaveLength(1)
  })

  test('a cycle of type imports over three files is told once', () => {
    const cycle = new Map([
      ['lib/core/x.ts', "import type { Y } from './y'"],
      ['lib/core/y.ts', "export type { Z } from '@/lib/core/z'"],
      ['lib/core/z.ts', "import { x } from './x'"],
    ])
    expect(checkArchitecture(cycle)).toEqual([
      'cycle: lib/core/x.ts → lib/core/y.ts → lib/core/z.ts → lib/core/x.ts',
    ])
  })

  test.each([
    ['lib/core/b.ts', "import type { A } from 'zxing-wasm/reader'\nimport './a'\nimport 'zod'"],
    ['lib/server/demo.ts', server("import '@/lib/simulator/a'\nimport pg from 'pg'")],
    ['lib/server/b.test.ts', "import '@/lib/simulator/a'\nimport './testing/a'"],
    ['lib/server/store/migrations/index.ts', server("import 'kysely'")],
    [
      'app/b/page.tsx',
      "import '@/lib/server/auth/session'\nimport '@/components/a'\nimport '@/lib/client/a'",
    ],
    ['app/api/b/route.ts', "import '@/lib/server/a'\nimport '@/lib/core/a'"],
    ['components/b.tsx', "import '@/lib/client/a'\nimport './a'\nimport { Dialog } from 'radix-ui'"],
    ['e2e/b.ts', "import '@/lib/simulator/a'"],
  ])('and nothing in $0', (path, source) => {
    expect(check(path, source)).toEqual([])
  })
})
