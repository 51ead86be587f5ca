import 'server-only'
import sharp from 'sharp'

// Pictures are small and never drawn twice: memory and threads that libvips keeps for that would only stay taken.
sharp.cache(false)
sharp.concurrency(1)

export default sharp
export type { Metadata, Sharp } from 'sharp'
