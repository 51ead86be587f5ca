import 'server-only'

/** A picture that may not or could not be fetched. `reason` is for the log, never for people. */
export class PictureError extends Error {
  override readonly name = 'PictureError'
  constructor(
    readonly code: 'picture_refused' | 'picture_unavailable',
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${reason}`, options)
  }
}

/** Whether it is a {@link PictureError}: pages and routes may hold copies of the class. */
export const isPictureError = (error: unknown): error is PictureError =>
  error instanceof Error && error.name === 'PictureError'

/** A rendered code that did not read back as the text it was made from. */
export class CodeNotVerifiedError extends Error {
  override readonly name = 'CodeNotVerifiedError'
  readonly code = 'qr_not_verified'
}
