import 'server-only'
import { type RawBuilder, sql } from 'kysely'
import type { Engine } from './engine'

/** PostgreSQL refuses halves of a character. */
const wellFormed = (_key: string, value: unknown) =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value

const toJson = (rows: readonly object[]): string => {
  const json = JSON.stringify(rows)
  // Only halves of a character are written as escapes of this kind.
  return json.includes('\\ud') ? JSON.stringify(rows, wellFormed) : json
}

/**
 * Rows as a table `seen` to select from: one value of the statement, however many they are, so that the statement is
 * always the same and quickly made. `columns` are those of it, with PostgreSQL's name of their type.
 */
export const jsonRows = <Name extends string>(
  engine: Engine,
  columns: Record<Name, 'text' | 'bigint'>,
  rows: readonly { [name in Name]?: string | number | null | undefined }[],
): RawBuilder<unknown> => {
  const names = Object.keys(columns) as Name[]
  const json = toJson(rows)
  return engine === 'postgres'
    ? sql`json_to_recordset(${json}::json) as seen (${sql.join(names.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name])}`))})`
    : sql`(select ${sql.join(names.map((name) => sql`value ->> ${sql.lit(name)} as ${sql.ref(name)}`))} from json_each(${json})) as seen`
}
