import 'server-only'
import { fileAnswer } from './file-answer'

interface TaggedFile {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  /** Another one for every other file. */
  version: string
}

const tagsOf = (request: Request): string[] =>
  (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))

/** A file that the browser keeps and asks for again, which costs nothing while it is the same. */
export const taggedAnswer = (request: Request, { bytes, contentType, version }: TaggedFile): Response => {
  const tag = `"${version}"`
  const isKnown = tagsOf(request).includes(tag)
  const answer = isKnown ? new Response(null, { status: 304 }) : fileAnswer({ bytes, contentType })
  answer.headers.set('ETag', tag)
  answer.headers.set('Cache-Control', 'private, no-cache')
  return answer
}
