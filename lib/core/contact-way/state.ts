/** Letters, digits and `_ . : -` (rules.md section 2, I): what survives spreadsheets, addresses and every console. */
export const statePattern = /^[A-Za-z0-9_.:-]*$/

const PREFIX = 'cd-'
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const RANDOM_CHARACTERS = 16

/**
 * A fresh `state` of 19 characters with 80 random bits, without letters that look like digits.
 * `random` is 16 or more random bytes, or a source of numbers in [0, 1). Throws RangeError for fewer bytes.
 */
export const generateState = (random: Uint8Array | (() => number)): string => {
  if (typeof random !== 'function' && random.length < RANDOM_CHARACTERS) {
    throw new RangeError(`generateState needs ${RANDOM_CHARACTERS} bytes`)
  }
  const pick = typeof random === 'function' ? () => random() * 32 : (at: number) => random[at] ?? 0
  let text = PREFIX
  for (let at = 0; at < RANDOM_CHARACTERS; at += 1) text += ALPHABET.charAt(pick(at) & 31)
  return text
}

/** The request with a `state`: its own, or a generated one where it is left out or empty. */
export const withState = <R extends { state?: string }>(
  request: R,
  random: Uint8Array | (() => number),
): R & { state: string } => ({ ...request, state: request.state || generateState(random) })
