import { Random } from './random'

const ALPHANUMERIC = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789'

/** A config id as seen in the wild: 32 hex digits, or 34 characters that are not all hex. */
export function makeConfigId(seed: string): string {
  const random = new Random(`config ${seed}`)
  const kind = random.below(6)
  if (kind === 0) return random.text(ALPHANUMERIC, 34)
  if (kind <= 2) return `${random.hex(14)}ABiKEE${random.hex(14)}`
  return random.hex(32)
}
