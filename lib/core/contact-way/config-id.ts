import * as z from 'zod'

const MAX_CONFIG_ID_LENGTH = 128

/** Config ids have no fixed length or alphabet: only what cannot stand in an address is refused (rules.md section 3). */
export const configIdSchema = z
  .string()
  .min(1)
  .max(MAX_CONFIG_ID_LENGTH)
  .regex(/^[^\p{Cc}/\\]+$/u)
