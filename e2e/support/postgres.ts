import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** An empty database on the server that `TEST_POSTGRES_URL` names; null without one. */
export const makePostgres = async (): Promise<{ url: string; drop(): Promise<void> } | null> => {
  const admin = process.env.TEST_POSTGRES_URL
  if (!admin) return null
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: admin })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  const name = `desk_${randomBytes(6).toString('hex')}`
  await run(`create database ${name}`)
  const url = new URL(admin)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) }
}
