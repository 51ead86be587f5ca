import 'server-only'
import { DeskFault } from '@/lib/server/desk-fault'
import { parseJson } from '@/lib/server/parse-json'

/** Far above the largest contact way: 4000 bytes of closing message and a hundred members. */
const MAX_BODY_BYTES = 256 * 1024

const readBytes = async (request: Request, maxBytes: number): Promise<Buffer<ArrayBuffer>> => {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) {
    throw new DeskFault('payload_too_large')
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBytes) throw new DeskFault('payload_too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The body of a request as text, at most `maxBytes`. Throws `payload_too_large`, or `bad_request` for what is not UTF-8. */
export const readTextBody = async (request: Request, maxBytes = MAX_BODY_BYTES): Promise<string> => {
  const bytes = await readBytes(request, maxBytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new DeskFault('bad_request')
  }
}

/**
 * The bytes in the body of a request, at most `maxBytes`.
 * Throws `payload_too_large`, or `bad_request` when fewer came than were announced.
 */
export const readRawBody = async (request: Request, maxBytes: number): Promise<Buffer<ArrayBuffer>> => {
  const bytes = await readBytes(request, maxBytes)
  const announced = request.headers.get('content-length')
  if (announced !== null && Number(announced) !== bytes.byteLength) throw new DeskFault('bad_request')
  return bytes
}

/** The JSON body of a request. Throws `payload_too_large`, or `bad_request` for anything but JSON. */
export const readJsonBody = async (request: Request, maxBytes = MAX_BODY_BYTES): Promise<unknown> =>
  parseJson(await readTextBody(request, maxBytes))

/** The JSON body of a request, or `{}` where there is none. */
export const readOptionalJsonBody = async (request: Request): Promise<unknown> => {
  const text = await readTextBody(request)
  return text.trim() === '' ? {} : parseJson(text)
}

/** Whether the body of a request is a form with files. */
export const hasForm = (request: Request): boolean =>
  /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')

/** The form in the body of a request, at most `maxBytes`. Throws `payload_too_large`, or `bad_request` for anything else. */
export const readForm = async (request: Request, maxBytes: number): Promise<FormData> => {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const body = new Response(await readBytes(request, maxBytes), { headers })
  return body.formData().catch(() => {
    throw new DeskFault('bad_request')
  })
}
