import 'server-only'

const POSTGRES_UNIQUE = '23505'

/** Whether a write was refused because `table.column` must be unique; `index` is the name of its index. */
export const isUniqueViolation = (error: unknown, column: string, index: string): boolean => {
  if (!(error instanceof Error)) return false
  if ('constraint' in error && 'code' in error) {
    return error.code === POSTGRES_UNIQUE && error.constraint === index
  }
  return error.message.includes(`UNIQUE constraint failed: ${column}`)
}
