import 'server-only'
import { BlockList, isIP } from 'node:net'

const ipv4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

// Besides the private ones: every range that carries an IPv4 address inside (6to4, Teredo, NAT64, ::/96).
const ipv6: [string, number][] = [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

const refused = new BlockList()
for (const [network, prefix] of ipv4) refused.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of ipv6) refused.addSubnet(network, prefix, 'ipv6')

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/**
 * Whether an IP address belongs to the public internet (IANA special-purpose registries). Loopback, private,
 * carrier-grade NAT, link-local, metadata and documentation addresses do not, and neither does a host name.
 */
export const isPublicAddress = (address: string): boolean => {
  const plain = mapped.exec(address)?.[1] ?? address
  const version = isIP(plain)
  if (version === 4) return !refused.check(plain, 'ipv4')
  if (version === 6) return !/^::ffff:/i.test(plain) && !refused.check(plain, 'ipv6')
  return false
}
