import 'server-only'
import { lookup as resolve } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import { isPublicAddress } from './addresses'
import { PictureError } from './picture-error'

/** Looks a host up at connect time and hands on nothing unless every address is public: no rebinding between check and use. */
const publicLookup =
  (lookup: typeof resolve): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0)
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
        return done(new PictureError('picture_refused', 'host resolves to a private address'), '', 0)
      }
      return options.all ? done(null, addresses) : done(null, first.address, first.family)
    })
  }

/** An agent that connects to public addresses only; `lookup` is the system's unless a test gives another. */
export const createGuardedAgent = (lookup: typeof resolve = resolve): Agent =>
  new Agent({ connect: { lookup: publicLookup(lookup), timeout: 5_000 }, connections: 8 })
