import 'server-only'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The secret that signs sessions: made once and kept beside the embedded database file, readable by its owner only. */
export const readOrMakeSecret = (databaseUrl: string): string => {
  const path = join(dirname(databaseUrl.replace(/^file:/, '')), 'auth-secret')
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(/* turbopackIgnore: true */ path, 'utf8').trim()
}
