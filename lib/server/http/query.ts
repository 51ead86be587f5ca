import 'server-only'
import * as z from 'zod'

const isList = (schema: unknown): boolean => {
  let inner = schema
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) inner = inner.unwrap()
  return inner instanceof z.ZodArray
}

/** The query as an object: a list where the schema wants one, else the last value; empty values count as absent. */
export const readQuery = (schema: z.ZodType, url: string): Record<string, string | string[]> => {
  const params = new URL(url).searchParams
  const shape = schema instanceof z.ZodObject ? schema.shape : {}
  const query: Record<string, string | string[]> = {}
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name).filter((value) => value !== '')
    const last = values.at(-1)
    if (last !== undefined) query[name] = isList(shape[name]) ? values : last
  }
  return query
}
