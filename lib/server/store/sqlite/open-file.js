import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'

/**
 * Opens the file at `path`, made with its folder where it is not there. A file with `readOnly` must be there.
 * @param {string} path
 * @param {{ readOnly: boolean }} options
 */
export const openFile = (path, { readOnly }) => {
  if (!readOnly) mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path)
  database.exec('PRAGMA busy_timeout = 5000')
  // 16 MB: the indexes of a hundred thousand rows are written all over.
  database.exec('PRAGMA cache_size = -16000')
  if (readOnly) {
    database.exec('PRAGMA query_only = ON')
    return database
  }
  // The files beside it take its mode. They hold sessions.
  chmodSync(path, 0o600)
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  database.exec('PRAGMA foreign_keys = ON')
  // 40 MB: the same pages are written again and again, and need to be moved into the file once.
  database.exec('PRAGMA wal_autocheckpoint = 10000')
  return database
}
