import { findCycles } from './cycles'
import { readImports } from './imports'
import { refuseArrow, refusePackage, roomOf } from './rooms'

const BARREL = 'lib/server/store/migrations/index.ts'
const MAX_HANDLER_LINES = 60
const MAX_FACTORY_LINES = 99

const endings = ['', '.ts', '.tsx', '.d.ts', '.js', '/index.ts', '/index.tsx']

const joinPath = (from: string, relative: string): string => {
  const parts = from.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** The path of ours that `specifier` means, without looking whether it is there; undefined for a package. */
const ownPath = (from: string, specifier: string): string | undefined => {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  return specifier.startsWith('.') ? joinPath(from, specifier) : undefined
}

const checkLines = (path: string, source: string): string[] => {
  const lines = source.trimEnd().split('\n').length
  const limit =
    path === 'lib/server/http/route.ts'
      ? MAX_FACTORY_LINES
      : /^app\/api\/.*route\.ts$/.test(path)
        ? MAX_HANDLER_LINES
        : Number.POSITIVE_INFINITY
  return lines > limit ? [`${path}: ${lines} lines, at most ${limit}`] : []
}

const checkFile = (path: string, source: string): string[] => [
  // Plain JavaScript also runs in threads of Node.js, which refuses that import; who starts them has it.
  ...(roomOf(path) === 'lib/server' && path.endsWith('.ts') && !/^import 'server-only'\n/.test(source)
    ? [`${path}: does not begin with import 'server-only'`]
    : []),
  ...(/(^|\/)index\.tsx?$/.test(path) && path !== BARREL ? [`${path}: is a barrel`] : []),
  ...checkLines(path, source),
]

/** All that breaks the rules of `architecture.md` in `files` (path from the root → source). */
export const checkArchitecture = (files: ReadonlyMap<string, string>): string[] => {
  const found: string[] = []
  const arrows = new Map<string, string[]>()
  for (const [path, source] of files) {
    found.push(...checkFile(path, source))
    const targets: string[] = []
    for (const { specifier, typeOnly } of readImports(source)) {
      if (specifier === null) {
        if (roomOf(path) !== 'test') found.push(`${path}: imports a computed name`)
        continue
      }
      const own = ownPath(path, specifier)
      const target = endings.map((ending) => `${own}${ending}`).find((name) => files.has(name))
      if (target !== undefined) targets.push(target)
      const refusal =
        own === undefined
          ? refusePackage(path, specifier, typeOnly)
          : refuseArrow(path, target ?? `${own}.ts`)
      if (refusal !== undefined) found.push(`${path}: ${refusal} (${specifier})`)
    }
    arrows.set(path, targets)
  }
  return [...found, ...findCycles(arrows).map((cycle) => `cycle: ${cycle.join(' → ')}`)]
}
