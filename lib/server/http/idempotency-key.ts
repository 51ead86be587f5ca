import 'server-only'
import { issue } from '@/lib/core/issue'
import { DeskFault } from '@/lib/server/desk-fault'

const MAX_KEY_LENGTH = 255

/** The `Idempotency-Key` header. Throws `invalid_fields` for one that is empty or longer than 255 characters. */
export const readIdempotencyKey = (request: Request): string | undefined => {
  const key = request.headers.get('idempotency-key')
  if (key === null) return undefined
  if (key.length < 1 || key.length > MAX_KEY_LENGTH) {
    const message = issue('idempotency_key_length', { max: MAX_KEY_LENGTH })
    throw new DeskFault('invalid_fields', { issues: [{ path: 'Idempotency-Key', message }] })
  }
  return key
}
