import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

const filesIn = (root, path) => {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesIn(root, `${path}/${name}`))
}

/** One hash of all that a build is made of: the files' names and contents, whatever their dates. */
export const hashSources = (root) => {
  const hash = createHash('sha256').update(process.version)
  for (const path of sources.flatMap((source) => filesIn(root, source)).sort()) {
    const bytes = readFileSync(join(root, path))
    hash.update(`\0${path}\0${bytes.byteLength}\0`).update(bytes)
  }
  return hash.digest('hex')
}

const recordPath = (root) => join(root, '.next', 'built-from')
const idPath = (root) => join(root, '.next', 'BUILD_ID')

/** Notes beside the build which sources it is of. */
export const recordBuild = (root, hash) =>
  writeFileSync(recordPath(root), `${readFileSync(idPath(root), 'utf8').trim()} ${hash}\n`)

/** Whether the build that is there is of these sources. One made without a record is not. */
export const isBuiltFrom = (root, hash) =>
  existsSync(recordPath(root)) &&
  existsSync(idPath(root)) &&
  readFileSync(recordPath(root), 'utf8') === `${readFileSync(idPath(root), 'utf8').trim()} ${hash}\n`
