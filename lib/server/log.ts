import 'server-only'
import pino, { type Logger } from 'pino'
import type { Environment } from './env'

export type Log = Logger

/** One JSON line an event. Addresses of the Hub are never given to it, because the token stands in them. */
export const createLog = (level: Environment['logLevel']): Log =>
  pino({
    level,
    base: null,
    redact: ['*.token', '*.password', '*.cookie', '*.authorization', 'token', 'password'],
    serializers: { error: pino.stdSerializers.err },
  })
