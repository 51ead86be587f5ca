import 'server-only'
import { keepLastMade } from '@/lib/core/keep-last'
import type { ScanVerdict } from '@/lib/core/qr/scan-verdict'

const keepVerdict = keepLastMade<ScanVerdict>(5_000)

/** On paper, less than this makes no difference to a camera; the smaller side is tried. */
const roundDown = (moduleMm: number): number =>
  moduleMm < 0.5 ? Math.floor(moduleMm * 50) / 50 : Math.floor(moduleMm * 10) / 10

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
