import 'server-only'
import { PictureError } from './picture-error'

const tooLarge = (maxBytes: number): PictureError =>
  new PictureError('picture_refused', `more than ${maxBytes} bytes`)

/** Reads a body and stops at `maxBytes`, whatever its headers promise. */
export const readCapped = async (response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> => {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel()
    throw tooLarge(maxBytes)
  }
  const parts: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) break
    length += part.value.length
    if (length > maxBytes) {
      await reader?.cancel()
      throw tooLarge(maxBytes)
    }
    parts.push(part.value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
