import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import type * as z from 'zod'
import { badStatus, HubFault, isHubFault, isPassing, isRateLimited, noAnswer, rejected } from './hub-fault'
import type { Limiter, Priority, Way } from './limiter'
import type { HubResponse, HubTransport } from './transport'

/** A thousand channels are about one megabyte; no honest answer comes near this. */
export const MAX_ANSWER_BYTES = 16 * 1024 * 1024
const READ_RETRIES = 3
const RETRY_BASE_MS = 250
/** No limit of WeCom lasts longer (rules.md section 7). */
const LONGEST_RETRY_AFTER_SECONDS = 3_600
/** A longer wait is not for a person in front of a page: the error says how long instead. */
const LONGEST_RETRY_WAIT_MS = 8_000

export interface HubOptions {
  baseUrl: string
  token: string
  timeoutMs: number
  transport: HubTransport
  limiter: Limiter
  /** Called after each call, for the Hub's state in the page. */
  onOutcome?: (fault: HubFault | null) => void
}

export interface HubCall<T> {
  method: 'GET' | 'POST'
  path: string
  query?: Record<string, string>
  body?: unknown
  schema: z.ZodType<T>
  /** Reads are asked again after passing faults; whatever changes something is sent once. */
  kind: 'read' | 'write'
  priority: Priority
  signal?: AbortSignal
  /** Runs when the call's turn has come, just before it leaves; whatever it throws keeps the call from leaving. */
  beforeSend?: () => Promise<void>
}

export type CallHub = <T>(call: HubCall<T>) => Promise<T>

const readText = async (path: string, response: HubResponse): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > MAX_ANSWER_BYTES) throw new HubFault('hub_too_large', path, 'unclear')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** PostgreSQL takes no text with a NUL. */
const withoutNul = (_name: string, value: unknown) =>
  typeof value === 'string' ? value.replaceAll('\0', '') : value

const parseJson = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text, text.includes('\\u0000') ? withoutNul : undefined)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

const readErrcode = (envelope: Record<string, unknown>): number | undefined => {
  const { errcode } = envelope
  if (typeof errcode === 'number') return errcode
  return typeof errcode === 'string' && /^\s*-?\d+\s*$/.test(errcode) ? Number(errcode) : undefined
}

const readRetryAfter = (value: string | undefined): number | undefined => {
  if (value === undefined) return undefined
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return Number.isFinite(seconds)
    ? Math.min(LONGEST_RETRY_AFTER_SECONDS, Math.max(1, Math.ceil(seconds)))
    : undefined
}

const retryWait = (fault: HubFault, attempt: number): number => {
  const asked = fault.details.retryAfter
  if (asked !== undefined) return asked * 1000 + Math.random() * RETRY_BASE_MS
  return RETRY_BASE_MS * 2 ** attempt * (0.5 + Math.random())
}

/** The one place that adds the token. Nothing unparsed leaves it; it throws {@link HubFault} and nothing else. */
export const createHubCaller = (options: HubOptions): CallHub => {
  const { baseUrl, token, timeoutMs, transport, limiter, onOutcome } = options
  const spellings = [token, encodeURIComponent(token), new URLSearchParams({ token }).toString().slice(6)]
  const withoutToken = (text: string) =>
    spellings.reduce((cleaned, spelling) => cleaned.replaceAll(spelling, '***'), text)

  const send = async <T>(call: HubCall<T>, way: Way): Promise<T> => {
    const { path } = call
    const query = new URLSearchParams({ token, ...call.query })
    const timeout = AbortSignal.timeout(timeoutMs)
    const signal = call.signal ? AbortSignal.any([timeout, call.signal]) : timeout
    let response: HubResponse
    let text: string
    try {
      way.left()
      response = await transport({
        method: call.method,
        url: `${baseUrl}/api/v1${path}?${query}`,
        headers: call.body === undefined ? {} : { 'content-type': 'application/json' },
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        signal,
      })
      way.answered()
      text = await readText(path, response)
    } catch (error) {
      if (isHubFault(error)) throw error
      throw noAnswer(path, error, timeout.aborted)
    }

    const envelope = parseJson(text)
    const errcode = envelope && readErrcode(envelope)
    if (errcode !== undefined && errcode !== 0) {
      const errmsg = typeof envelope?.errmsg === 'string' ? envelope.errmsg : ''
      throw rejected(path, errcode, withoutToken(errmsg).slice(0, 500))
    }
    if (response.status < 200 || response.status >= 300) {
      throw badStatus(path, response.status, readRetryAfter(response.header('retry-after')))
    }
    const parsed = call.schema.safeParse(envelope)
    if (!envelope || !parsed.success) throw new HubFault('hub_nonsense', path, 'unclear')
    return parsed.data
  }

  const prepareAndSend = async <T>(call: HubCall<T>, way: Way): Promise<T> => {
    await call.beforeSend?.().catch((cause: unknown) => {
      throw isHubFault(cause) ? cause : new HubFault('internal', call.path, 'not_sent', { cause })
    })
    return send(call, way)
  }

  return async (call) => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        const answer = await limiter.run(call.priority, (way) => prepareAndSend(call, way), call.signal)
        onOutcome?.(null)
        return answer
      } catch (error) {
        // Only the queue throws anything else: the call was given up before its turn came.
        if (!isHubFault(error)) throw new HubFault('hub_unreachable', call.path, 'not_sent')
        if (isRateLimited(error)) limiter.slowDown((error.details.retryAfter ?? 0) * 1000)
        // A call that was given up tells nothing of the Hub.
        if (!call.signal?.aborted) onOutcome?.(error)
        const wait = retryWait(error, attempt)
        const again =
          call.kind === 'read' &&
          attempt < READ_RETRIES &&
          isPassing(error) &&
          !call.signal?.aborted &&
          wait <= LONGEST_RETRY_WAIT_MS
        if (!again) throw error
        await sleep(wait, undefined, call.signal ? { signal: call.signal } : undefined).catch(() => {
          throw error
        })
      }
    }
  }
}
