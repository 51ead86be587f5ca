import 'server-only'
import { contentDisposition } from '@/lib/core/qr/file-name'

/** A file as download. Nothing in it can run, whatever it holds, should it be opened in the browser all the same. */
export const fileAnswer = (file: {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  fileName?: string
}): Response =>
  new Response(file.bytes, {
    headers: {
      'Content-Type': file.contentType,
      'Content-Length': String(file.bytes.byteLength),
      'Cache-Control': 'private, max-age=300',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ...(file.fileName ? { 'Content-Disposition': contentDisposition(file.fileName) } : {}),
    },
  })
