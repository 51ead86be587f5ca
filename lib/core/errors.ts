/** The closed table of error codes: code → HTTP status. Words for each live in `messages/`. */
export const errorStatus = {
  bad_request: 400,
  unauthenticated: 401,
  sign_in_refused: 401,
  forbidden: 403,
  bad_origin: 403,
  account_disabled: 403,
  setup_code_wrong: 403,
  not_found: 404,
  contact_way_not_found: 404,
  no_qr_picture: 404,
  method_not_allowed: 405,
  idempotency_conflict: 409,
  state_in_use: 409,
  creation_settled: 409,
  batch_over: 409,
  view_name_taken: 409,
  too_many_views: 409,
  setup_done: 409,
  payload_too_large: 413,
  too_many_rows_for_workbook: 413,
  invalid_fields: 422,
  qr_undecodable: 422,
  qr_not_verified: 422,
  too_many_requests: 429,
  hub_rate_limited: 429,
  internal: 500,
  not_created: 502,
  hub_rejected: 502,
  hub_token_refused: 502,
  hub_http_error: 502,
  hub_nonsense: 502,
  hub_too_large: 502,
  picture_refused: 502,
  picture_unavailable: 502,
  directory_unavailable: 502,
  hub_unreachable: 503,
  interrupted: 503,
  hub_timeout: 504,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorStatus

/** All codes of the table. */
export const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(errorStatus, value)

/** One field in error. `message` is in the reader's language; `code` and `values` let a page say it itself. */
export interface FieldIssue {
  path: string
  message: string
  code?: string
  values?: Record<string, string | number>
}

/** The body of every error answer (RFC 9457). */
export interface Problem {
  type: string
  title: string
  status: number
  code: ErrorCode
  detail: string
  issues?: FieldIssue[]
  errcode?: number
  errmsg?: string
  retryAfter?: number
  creationId?: string
  /** Who has the `state` already, for `state_in_use`. */
  existing?: { configId: string | null; creationId?: string; remark: string }
  requestId: string
}
