import 'server-only'

/** Where browsers may come from. Without `PUBLIC_URL` it is the host that the request itself was sent to. */
export interface OriginRule {
  publicUrl: string | undefined
  host: string
  port: number
}

const reachable = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host

export const ownAddress = ({ publicUrl, host, port }: OriginRule): string =>
  publicUrl ?? `http://${reachable(host)}:${port}`

/** The origins that requests to `headers`' host may name. A page of another site cannot set either header. */
export const allowedOrigins = (rule: OriginRule, headers: Headers | undefined): string[] => {
  const own = new URL(ownAddress(rule)).origin
  const host = headers?.get('host')
  return rule.publicUrl || !host ? [own] : [own, `http://${host}`]
}

export const isAllowedOrigin = (rule: OriginRule, headers: Headers): boolean => {
  const origin = headers.get('origin')
  return origin !== null && allowedOrigins(rule, headers).includes(origin)
}
