import { Writable } from 'node:stream'
import pino from 'pino'
import type { Log } from '@/lib/server/log'

/** A log that keeps its lines. */
export const keepLog = (): { log: Log; lines: string[] } => {
  const lines: string[] = []
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  return { log: pino({ level: 'trace', serializers: { error: pino.stdSerializers.err } }, sink), lines }
}
