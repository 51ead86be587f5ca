import 'server-only'
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { DeskFault } from '@/lib/server/desk-fault'
import type { Log } from '@/lib/server/log'

/** Where browsers may come from: `PUBLIC_URL`, or else what follows from `HOST` and `PORT`. */
export interface OriginRule {
  publicUrl: string | undefined
  host: string
  port: number
}

const everywhere = new Set(['0.0.0.0', '::'])
const loopbackNames = ['localhost', '127.0.0.1', '[::1]']
const isLoopback = (host: string): boolean => /^(localhost|127\.[\d.]+|::1)$/i.test(host)

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)
const reachable = (host: string): string => (everywhere.has(host) ? '127.0.0.1' : bracketed(host))

export const ownAddress = ({ publicUrl, host, port }: OriginRule): string =>
  publicUrl ?? `http://${reachable(host)}:${port}`

const originOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).origin : undefined

/** A name that another's DNS can lead to this machine is not of this machine; an address and its own name are. */
const namesThisMachine = (origin: string): boolean => {
  const name = new URL(origin).hostname
  return isIP(name.replace(/^\[|\]$/g, '')) > 0 || name === 'localhost' || name === hostname().toLowerCase()
}

const addressed = (headers: Headers | undefined): string[] => {
  const origin = originOf(`http://${headers?.get('host') ?? ''}`)
  return origin !== undefined && namesThisMachine(origin) ? [origin] : []
}

/**
 * The origins that a request with these headers may name. The host it was sent to counts only where the desk
 * listens everywhere, and only when no foreign DNS can have made it up.
 */
export const allowedOrigins = (rule: OriginRule, headers: Headers | undefined): string[] => {
  const own = originOf(ownAddress(rule))
  const known = own === undefined ? [] : [own]
  if (rule.publicUrl !== undefined) return known
  if (!everywhere.has(rule.host) && !isLoopback(rule.host)) return known
  const local = loopbackNames.map((name) => new URL(`http://${name}:${rule.port}`).origin)
  return [...new Set([...known, ...local, ...(everywhere.has(rule.host) ? addressed(headers) : [])])]
}

export const isAllowedOrigin = (rule: OriginRule, headers: Headers): boolean => {
  const origin = headers.get('origin')
  return origin !== null && allowedOrigins(rule, headers).includes(origin)
}

const MAX_LOGGED = 200

/** Throws `bad_origin`; the log says what whoever runs the desk can do about it. */
export const requireOwnOrigin = (desk: { origin: OriginRule; log: Log }, headers: Headers): void => {
  if (isAllowedOrigin(desk.origin, headers)) return
  const given = headers.get('origin')?.slice(0, MAX_LOGGED) ?? null
  desk.log.warn(
    { origin: given, expected: ownAddress(desk.origin) },
    'a change from an unknown address was refused: set PUBLIC_URL to the address people use (always behind a proxy)',
  )
  throw new DeskFault('bad_origin')
}
