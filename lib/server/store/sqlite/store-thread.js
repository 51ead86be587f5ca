import { parentPort } from 'node:worker_threads'
import { openFile } from './open-file.js'
import { createStatements } from './statements.js'

/** @type {import('@photostructure/sqlite').DatabaseSyncInstance | undefined} */
let database
/** @type {ReturnType<typeof createStatements> | undefined} */
let run

const answer = (
  /** @type {{ path?: string, readOnly: boolean, sql: string, parameters: readonly unknown[] }} */ asked,
) => {
  // The path comes as a message, because bundlers use `workerData` for themselves.
  if (asked.path !== undefined) {
    database = openFile(asked.path, { readOnly: asked.readOnly })
    run = createStatements(database)
    return { rows: [] }
  }
  if (!run) throw new Error('the store could not be opened')
  return run(asked.sql, asked.parameters)
}

parentPort?.on('message', (asked) => {
  if (asked.over) {
    database?.close()
    parentPort?.close()
    return
  }
  try {
    parentPort?.postMessage(answer(asked))
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
