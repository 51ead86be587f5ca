import 'server-only'
import { contentDisposition } from '@/lib/core/qr/file-name'
import type { ScanVerdict } from '@/lib/core/qr/scan-verdict'

interface FileKind {
  contentType: string
  fileName?: string
  /** For what can be another file the next time. */
  isFresh?: boolean
  /** How well the code in it scans. */
  verdict?: ScanVerdict
  /** Signs of its caption that no font has. */
  missingSigns?: string
}

/** Nothing in the file can run, whatever it holds, should it be opened in the browser all the same. */
const fileHeaders = ({
  contentType,
  fileName,
  isFresh = false,
  verdict,
  missingSigns,
}: FileKind): Record<string, string> => ({
  'Content-Type': contentType,
  'Cache-Control': isFresh ? 'no-store' : 'private, max-age=300',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  ...(verdict ? { 'X-Scan-Verdict': verdict } : {}),
  ...(missingSigns ? { 'X-Missing-Signs': encodeURIComponent(missingSigns) } : {}),
  ...(fileName ? { 'Content-Disposition': contentDisposition(fileName) } : {}),
})

/** A file as download. */
export const fileAnswer = ({ bytes, ...kind }: FileKind & { bytes: Uint8Array<ArrayBuffer> }): Response =>
  new Response(bytes, {
    headers: { ...fileHeaders(kind), 'Content-Length': String(bytes.byteLength) },
  })

/** A file as download, texts or bytes, sent while it is made; a reader who leaves ends the making at the next part, be it empty. */
export const streamedFileAnswer = ({
  parts,
  onError,
  ...kind
}: FileKind & {
  parts: AsyncIterator<string | Uint8Array>
  /** Told when the making breaks off: the reader only sees that the file does. */
  onError?: (error: unknown) => void
}): Response => {
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        let next = await parts.next()
        while (!next.done && next.value.length === 0) next = await parts.next()
        if (next.done) controller.close()
        else controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value)
      } catch (error) {
        onError?.(error)
        throw error
      }
    },
    cancel: async () => {
      await parts.return?.()
    },
  })
  return new Response(stream, { headers: fileHeaders(kind) })
}
