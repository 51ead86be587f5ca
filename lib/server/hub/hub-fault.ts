import 'server-only'
import type { ErrorCode } from '@/lib/core/errors'
import { hubErrorGroup } from '@/lib/core/hub-errors'
import { DeskFault, type FaultDetails, isDeskFault } from '@/lib/server/desk-fault'

/**
 * What a failed call means for something that was to be made.
 * `refused`: the Hub said no. `not_sent`: it never got the call. `unclear`: it may have done it all the same.
 */
export type CallOutcome = 'refused' | 'not_sent' | 'unclear'

/** A call to the Hub that failed. Names the path, never the address, because the token stands in it. */
export class HubFault extends DeskFault {
  override readonly name = 'HubFault'
  constructor(
    code: ErrorCode,
    readonly path: string,
    readonly outcome: CallOutcome,
    details: FaultDetails = {},
  ) {
    super(code, details)
  }
}

/** Whether it is a {@link HubFault}, also one of another copy of the class. */
export const isHubFault = (error: unknown): error is HubFault =>
  isDeskFault(error) && error.name === 'HubFault'

/** WeCom counts calls by the minute (rules.md section 7): asking sooner only makes it longer. */
const RATE_LIMIT_REST_SECONDS = 60

/** An answer with an `errcode` other than 0. */
export const rejected = (path: string, errcode: number, errmsg: string): HubFault => {
  const group = hubErrorGroup(errcode)
  const code = group === 'token_refused' ? 'hub_token_refused' : 'hub_rejected'
  return new HubFault(code, path, group === 'busy' ? 'unclear' : 'refused', {
    errcode,
    errmsg,
    ...(group === 'rate_limited' ? { retryAfter: RATE_LIMIT_REST_SECONDS } : {}),
  })
}

/** An answer with a bad HTTP status and no envelope. */
export const badStatus = (path: string, status: number, retryAfter: number | undefined): HubFault => {
  if (status === 429) {
    return new HubFault('hub_rate_limited', path, 'refused', {
      retryAfter: retryAfter ?? RATE_LIMIT_REST_SECONDS,
    })
  }
  if (status === 401 || status === 403) return new HubFault('hub_token_refused', path, 'refused')
  const outcome = status >= 400 && status < 500 ? 'refused' : 'unclear'
  return new HubFault('hub_http_error', path, outcome, { errmsg: `HTTP ${status}` })
}

const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** Also how a connection ends over which a call has left, where the way to the Hub breaks. */
const neverSentWhileConnecting = new Set(['EHOSTUNREACH', 'ENETUNREACH'])

const errorsOf = (error: unknown): Error[] => {
  if (!(error instanceof Error)) return []
  const inner = error instanceof AggregateError ? error.errors.flatMap(errorsOf) : []
  return [error, ...inner, ...errorsOf(error.cause)]
}

const wasNeverSent = (error: Error): boolean => {
  const code = 'code' in error ? String(error.code) : ''
  const isConnecting = 'syscall' in error && error.syscall === 'connect'
  return neverSent.has(code) || (isConnecting && neverSentWhileConnecting.has(code))
}

/** A call without an answer. The error of the transport is not kept: its text may hold the address. */
export const noAnswer = (path: string, error: unknown, timedOut: boolean): HubFault => {
  if (timedOut) return new HubFault('hub_timeout', path, 'unclear')
  const outcome = errorsOf(error).some(wasNeverSent) ? 'not_sent' : 'unclear'
  return new HubFault('hub_unreachable', path, outcome)
}

const retriedErrcodes = new Set([-1, 6000, 45009, 45033])

/** Whether a read may be asked again. A slow Hub is not: the reader has waited long enough; nor is a firm 404. */
export const isPassing = ({ code, outcome, details }: HubFault): boolean =>
  code === 'hub_unreachable' ||
  code === 'hub_rate_limited' ||
  (code === 'hub_http_error' && outcome === 'unclear') ||
  (details.errcode !== undefined && retriedErrcodes.has(details.errcode))

/** Whether the Hub or WeCom said that it is asked too often. */
export const isRateLimited = ({ code, details: { errcode } }: DeskFault): boolean =>
  code === 'hub_rate_limited' || (errcode !== undefined && hubErrorGroup(errcode) === 'rate_limited')
