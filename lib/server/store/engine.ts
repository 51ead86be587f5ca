import 'server-only'

export type Engine = 'sqlite' | 'postgres'

export const engineOf = (databaseUrl: string): Engine =>
  databaseUrl.startsWith('postgres') ? 'postgres' : 'sqlite'
