import { readDecimal } from '@/components/ui/read-decimal'
import { MAX_SIZE_MM, MIN_SIZE_MM } from '@/lib/core/qr/sizes'

export type OwnSize = { sizeMm: number } | { problem: 'notNumber' | 'tooSmall' | 'tooLarge' }

/** Reads a side in centimetres as a person types it, to a tenth of a millimetre; a comma or full-width dot will do. */
export const readOwnSize = (text: string): OwnSize => {
  const centimetres = readDecimal(text, ['cm'])
  if (Number.isNaN(centimetres)) return { problem: 'notNumber' }
  const sizeMm = Math.round(centimetres * 100) / 10
  if (sizeMm < MIN_SIZE_MM) return { problem: 'tooSmall' }
  return sizeMm > MAX_SIZE_MM ? { problem: 'tooLarge' } : { sizeMm }
}
