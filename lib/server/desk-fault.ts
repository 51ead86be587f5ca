import 'server-only'
import type { StateUse } from '@/lib/core/creation'
import { type ErrorCode, errorStatus } from '@/lib/core/errors'

/** A field in error, before it has words. `message` is packed by `issue()` or comes from the schema library. */
export interface FieldFault {
  path: string
  message: string
}

export interface FaultDetails {
  issues?: FieldFault[]
  errcode?: number
  errmsg?: string
  /** Seconds. */
  retryAfter?: number
  creationId?: string
  existing?: StateUse
  /** The methods that there are. */
  allow?: string[]
  cause?: unknown
}

const mark = Symbol.for('channel-desk.fault')

/** The one error class of the server. Its `code` is all that decides status and words. */
export class DeskFault extends Error {
  override readonly name: string = 'DeskFault'
  readonly [mark] = true
  constructor(
    readonly code: ErrorCode,
    readonly details: FaultDetails = {},
  ) {
    super(code, { cause: details.cause })
  }
  get status(): number {
    return errorStatus[this.code]
  }
}

/** Whether it is a {@link DeskFault}: pages and routes may hold copies of the class, so `instanceof` is not enough. */
export const isDeskFault = (error: unknown): error is DeskFault => error instanceof Error && mark in error
