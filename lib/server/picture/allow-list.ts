import 'server-only'
import { isIP } from 'node:net'
import { isPublicAddress } from './addresses'
import { PictureError } from './picture-error'

const ALWAYS = ['qpic.cn', '*.qpic.cn']

export interface AllowedUrl {
  url: URL
  /** True for an origin that the configuration names in full: it may be private. */
  exempt: boolean
}

const refuse = (reason: string): never => {
  throw new PictureError('picture_refused', reason)
}

const matches = (host: string, entry: string): boolean =>
  entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : host === entry

const bareHost = (hostname: string): string => hostname.toLowerCase().replace(/\.$/, '')

/**
 * Makes the check of picture addresses. An entry is a host (`example.com`), a host with all below it
 * (`*.example.com`), both over https on the default port, or one whole origin (`http://127.0.0.1:4010`).
 * `qpic.cn` and its subdomains are always in it. The check throws PictureError `picture_refused`.
 */
export const createAllowList = (entries: readonly string[]) => {
  const origins = new Set<string>()
  const hosts = [...ALWAYS]
  for (const entry of entries.map((text) => text.trim()).filter(Boolean)) {
    if (entry.includes('://')) origins.add(new URL(entry).origin)
    else hosts.push(entry.toLowerCase())
  }

  return (address: string, base?: URL): AllowedUrl => {
    if (!URL.canParse(address, base)) return refuse('not an address')
    const url = new URL(address, base)
    if (url.username !== '' || url.password !== '') return refuse('user information in the address')
    if (origins.has(url.origin)) return { url, exempt: true }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('neither http nor https')
    if (url.port !== '') return refuse('not the default port')
    const host = bareHost(url.hostname)
    if (!hosts.some((entry) => matches(host, entry))) return refuse('host not on the list')
    const literal = host.replace(/^\[|\]$/g, '')
    if (isIP(literal) && !isPublicAddress(literal)) return refuse('private address')
    url.protocol = 'https:'
    return { url, exempt: false }
  }
}
