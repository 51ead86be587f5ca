import { fileURLToPath } from 'node:url'
import { makeBuild } from './make-build.js'

process.exit(await makeBuild(fileURLToPath(new URL('../..', import.meta.url))))
