import 'server-only'
import { keepLastMade } from '@/lib/core/keep-last'
import type { ScanVerdict } from '@/lib/core/qr/scan-verdict'

const keepVerdict = keepLastMade<ScanVerdict>(5_000)

/** Ink bleeds as far from large modules as from small ones: the larger they are, the less their size matters. */
const STEPS_MM = [0.65, 0.8, 1]

/** The verdict on a smaller print holds for a larger one, so one trial does for files of about the same size. */
const roundDown = (moduleMm: number): number =>
  STEPS_MM.findLast((step) => step <= moduleMm) ?? Math.floor(moduleMm * 50) / 50

/**
 * The verdict on black squares on white, which depends on the text, the level and the size of a module alone; tried
 * once for the files of one export, or for a sheet that is looked at and then printed.
 */
export const knownVerdict = async (
  { text, level, moduleMm }: { text: string; level: string; moduleMm: number },
  tryIt: (moduleMm: number) => Promise<ScanVerdict>,
): Promise<ScanVerdict> => {
  const rounded = Math.max(roundDown(moduleMm), 0.02)
  return await keepVerdict(`${level} ${rounded} ${text}`, () => tryIt(rounded))
}
