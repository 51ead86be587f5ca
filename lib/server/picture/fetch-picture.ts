import 'server-only'
import type { lookup as resolve } from 'node:dns'
import { Agent, fetch as undiciFetch } from 'undici'
import { type AllowedUrl, createAllowList } from './allow-list'
import { createGuardedAgent } from './guarded-agent'
import { PictureError } from './picture-error'
import { readCapped } from './read-capped'
import { sniffPicture } from './sniff'

const MAX_REDIRECTS = 3

export interface Picture {
  bytes: Uint8Array<ArrayBuffer>
  /** By the bytes themselves, whatever the server says. */
  contentType: string
}

export interface PictureFetcherOptions {
  /** Beside `qpic.cn` and its subdomains: hosts, `*.host`, or whole origins, which may be private. */
  allowedHosts: readonly string[]
  /** In place of the network; the address is checked all the same. */
  transport?: (request: Request) => Promise<Response>
  /** For everything together, redirects included. */
  timeoutMs?: number
  maxBytes?: number
  /** The system's resolver unless a test gives another. */
  lookup?: typeof resolve
}

export type PictureFetcher = (address: string) => Promise<Picture>

const redirects = new Set([301, 302, 303, 307, 308])

const pictureErrorIn = (error: unknown): PictureError | undefined => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof PictureError) return cause
  }
  return undefined
}

/**
 * Makes the one way to fetch a QR picture from outside. The answer is PNG, JPEG, GIF, WebP or AVIF.
 * Throws {@link PictureError}: `picture_refused` for an address, type or size that is not allowed,
 * `picture_unavailable` when the host does not give it in time.
 */
export const createPictureFetcher = ({
  allowedHosts,
  transport,
  timeoutMs = 10_000,
  maxBytes = 5 * 1024 * 1024,
  lookup,
}: PictureFetcherOptions): PictureFetcher => {
  const allow = createAllowList(allowedHosts)
  const guarded = createGuardedAgent(lookup)
  const open = new Agent({ connections: 8 })

  const send = async ({ url, exempt }: AllowedUrl, signal: AbortSignal): Promise<Response> => {
    const init = { redirect: 'manual', signal, headers: { Accept: 'image/*' } } as const
    if (transport) return await transport(new Request(url, init))
    const response = await undiciFetch(url, { ...init, dispatcher: exempt ? open : guarded })
    return response as unknown as Response
  }

  const follow = async (address: string, signal: AbortSignal): Promise<Response> => {
    let target = allow(address)
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const response = await send(target, signal)
      const location = response.headers.get('location')
      if (!redirects.has(response.status) || location === null) return response
      await response.body?.cancel()
      target = allow(location, target.url)
    }
    throw new PictureError('picture_refused', 'too many redirects')
  }

  const load = async (address: string, signal: AbortSignal): Promise<Picture> => {
    const response = await follow(address, signal)
    if (!response.ok) {
      await response.body?.cancel()
      throw new PictureError('picture_unavailable', `status ${response.status}`)
    }
    const bytes = await readCapped(response, maxBytes)
    const contentType = sniffPicture(bytes)
    if (contentType === undefined) throw new PictureError('picture_refused', 'not a picture')
    return { bytes, contentType }
  }

  return async (address) => {
    // Not AbortSignal.timeout: it would keep every picture until its time is over.
    const end = new AbortController()
    let tooLate = () => {}
    const timeout = new Promise<never>((_, reject) => {
      tooLate = () => {
        end.abort()
        reject(end.signal.reason)
      }
    })
    const timer = setTimeout(tooLate, timeoutMs)
    try {
      return await Promise.race([load(address, end.signal), timeout])
    } catch (error) {
      throw (
        pictureErrorIn(error) ??
        new PictureError('picture_unavailable', end.signal.aborted ? 'no answer in time' : 'no connection', {
          cause: error,
        })
      )
    } finally {
      clearTimeout(timer)
    }
  }
}
