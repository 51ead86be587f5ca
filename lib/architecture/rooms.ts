/** The rooms of `architecture.md`, the narrower ones first: the folder names are the import rule. */
const rooms = [
  'lib/core',
  'lib/server',
  'lib/client',
  'lib/simulator',
  'lib/architecture',
  'lib/scripts',
  'components',
  'app/api',
  'app',
] as const
export type Room = (typeof rooms)[number] | 'test' | 'other'

const testFolders = ['e2e/', 'lib/server/testing/']

/** `lib/server/testing` helps the tests and counts as one of them. */
export const roomOf = (path: string): Room => {
  if (/\.test\.tsx?$/.test(path) || testFolders.some((folder) => path.startsWith(folder))) return 'test'
  return rooms.find((room) => path.startsWith(`${room}/`)) ?? 'other'
}

/** What each room may import of ours; everything where it is not named. */
const mayImport: Partial<Record<Room, readonly Room[]>> = {
  'lib/core': ['lib/core'],
  'lib/server': ['lib/core', 'lib/server'],
  'lib/client': ['lib/core', 'lib/client'],
  'lib/simulator': ['lib/simulator'],
  'lib/architecture': ['lib/architecture'],
  'lib/scripts': ['lib/scripts', 'lib/core'],
  components: ['lib/core', 'lib/client', 'components'],
  'app/api': ['lib/core', 'lib/server', 'app/api'],
  app: ['lib/core', 'lib/client', 'components', 'app'],
}

/** The page gate: all that pages may know of the server. */
const gate = [
  'lib/server/auth/require-session',
  'lib/server/auth/session',
  'lib/server/auth/setup',
  'lib/server/locale',
]

const exceptions = (from: string, to: string): boolean =>
  (from === 'lib/server/demo.ts' && roomOf(to) === 'lib/simulator') ||
  (roomOf(from) === 'app' && gate.some((module) => to === `${module}.ts`))

const apart = [
  ['lib/server/hub/', 'lib/server/store/'],
  ['lib/server/store/', 'lib/server/hub/'],
] as const

/** Why `from` may not import our file `to`; undefined when it may. */
export const refuseArrow = (from: string, to: string): string | undefined => {
  const room = roomOf(from)
  if (room === 'test') return undefined
  const target = roomOf(to)
  if (target === 'test') return 'only tests import tests'
  if (apart.some(([one, other]) => from.startsWith(one) && to.startsWith(other))) {
    return 'hub and store do not know each other'
  }
  const allowed = mayImport[room]
  if (allowed === undefined || allowed.includes(target) || exceptions(from, to)) return undefined
  return `${room} does not import ${target}`
}

interface PackageRule {
  /** Names, each with all below it; every package where it is left out. */
  only?: readonly string[]
  types?: readonly string[]
}

const packageRules: Partial<Record<Room, PackageRule>> = {
  'lib/core': {
    only: [
      'zod',
      'lean-qr',
      'fastest-levenshtein',
      'fflate',
      'read-excel-file/universal',
      'write-excel-file/universal',
    ],
    types: ['zxing-wasm'],
  },
  'lib/client': {
    only: [
      'react',
      '@tanstack/react-query',
      'comlink',
      'fflate',
      'idb-keyval',
      'next-intl',
      'next/navigation',
      'nuqs',
      'p-limit',
      'zod',
      'zxing-wasm/reader',
    ],
  },
}
const withoutNode: readonly Room[] = ['lib/core', 'lib/client', 'components']

const isIn = (specifier: string, names: readonly string[] = []): boolean =>
  names.some((name) => specifier === name || specifier.startsWith(`${name}/`))

/** Why `from` may not import the package `specifier`; undefined when it may. */
export const refusePackage = (from: string, specifier: string, typeOnly: boolean): string | undefined => {
  const room = roomOf(from)
  const refusal = `${room} does not import the package ${specifier}`
  if (withoutNode.includes(room) && (specifier.startsWith('node:') || specifier === 'server-only')) {
    return refusal
  }
  const rule = packageRules[room]
  if (!rule?.only || isIn(specifier, rule.only)) return undefined
  return typeOnly && isIn(specifier, rule.types) ? undefined : refusal
}
