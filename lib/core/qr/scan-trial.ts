import { badPrint, type Circumstances, goodLight, poorLight } from './bad-print'
import { type BarcodeReader, readUpright } from './decode'
import { type Grey, toRgba } from './grey'
import type { ScanVerdict } from './scan-verdict'

export interface Trial {
  /** A drawn code with its quiet zone. */
  picture: Grey
  /** Pixels a module in it. */
  scale: number
  /** Side of a module on paper, in millimetres. */
  moduleMm: number
  text: string
}

const isReadIn = async (
  { picture, scale, moduleMm, text }: Trial,
  light: Circumstances,
  reader: BarcodeReader,
) => (await readUpright(toRgba(badPrint(picture, { scale, moduleMm }, light)), reader)) === text

/**
 * Decodes a drawn code as a bad printer and a poor camera would show it, else as good ones would. What is read there is
 * read from the drawing itself as well. `not` also where it reads as another text.
 */
export const tryScan = async (trial: Trial, reader: BarcodeReader): Promise<ScanVerdict> => {
  if (await isReadIn(trial, poorLight, reader)) return 'well'
  return (await isReadIn(trial, goodLight, reader)) ? 'good_light' : 'not'
}
