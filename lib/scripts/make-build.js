import { createRequire } from 'node:module'
import { runChild } from './run-child.js'
import { hashSources, isBuiltFrom, recordBuild } from './sources.js'

const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** Makes the production build; `onlyIfChanged` leaves one that is of the present sources. Returns the exit code. */
export const makeBuild = async (root, { onlyIfChanged = false } = {}) => {
  const hash = hashSources(root)
  if (onlyIfChanged && isBuiltFrom(root, hash)) return 0
  const { NODE_ENV: _given, ...env } = process.env
  const code = await runChild([next, 'build'], { cwd: root, env: { ...env, NEXT_TELEMETRY_DISABLED: '1' } })
  if (code === 0) recordBuild(root, hash)
  return code
}
