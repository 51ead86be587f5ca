import 'server-only'
import { frameSpace } from '@/lib/core/label/frame'
import { modulesOfPixels, modulesOfSvg } from '@/lib/core/label/read-modules'
import { type Grey, greyOfModules, toGrey } from '@/lib/core/qr/grey'
import type { Modules } from '@/lib/core/qr/modules'
import { tryScan } from '@/lib/core/qr/scan-trial'
import type { ScanVerdict } from '@/lib/core/qr/scan-verdict'
import { moduleMillimetres, modulePixels, pngModuleMillimetres, QUIET_ZONE } from '@/lib/core/qr/sizes'
import { loadReader } from '@/lib/server/picture/decoder'
import sharp, { type Sharp } from '@/lib/server/picture/sharp'
import { toPixels } from '@/lib/server/picture/to-pixels'
import { type CodeOrder, dotsOf, isPlain } from './code-order'
import { knownVerdict } from './known-verdicts'
import { readScanLines } from './read-scan-lines'
import { writeSvg } from './write-file'

/** Pixels a module of a picture that is tried; squares need one. */
const SCALE = 3

/** What a plain file says, module by module, read from its bytes. */
const readPlain = (bytes: Uint8Array, { size }: Modules, order: CodeOrder): Modules | undefined => {
  if (order.format === 'svg') return modulesOfSvg(new TextDecoder().decode(bytes), size)
  const lines = readScanLines(bytes)
  return lines && modulesOfPixels(lines, size, modulePixels(order.sizeMm, order.dpi, size, order.quietZone))
}

/** The code of a finished picture, made so small that a module has {@link SCALE} pixels. */
const shrink = async (
  picture: Sharp,
  { left, side, modules }: { left: number; side: number; modules: number },
): Promise<Grey> => {
  const pixels = Math.round(modules * SCALE)
  const square = picture.extract({ left, top: left, width: side, height: side })
  return toGrey(await toPixels(square.resize({ width: pixels, height: pixels, fit: 'fill' })))
}

const readPng = (bytes: Uint8Array, { size }: Modules, order: CodeOrder): Promise<Grey> => {
  const dots = dotsOf(order.dpi)
  const side = Math.round(order.sizeMm * dots)
  const left = Math.round(frameSpace(order.frame) * dots)
  const modules = side / modulePixels(order.sizeMm, order.dpi, size, order.quietZone)
  return shrink(sharp(bytes, { limitInputPixels: false }), { left, side, modules })
}

/** A vector file at four times the pixels of a trial, then made smaller: lines keep their true width. */
const readSvg = (bytes: Uint8Array, { size }: Modules, order: CodeOrder): Promise<Grey> => {
  const modules = size + 2 * (order.quietZone ?? QUIET_ZONE)
  const dots = (modules * SCALE * 4) / order.sizeMm
  // libvips takes the density twice for millimetres: in the unit and in the scale, both against 72.
  const picture = sharp(bytes, { limitInputPixels: false, density: Math.sqrt(dots * 72 * 25.4) })
  const left = Math.round(frameSpace(order.frame) * dots)
  return shrink(picture, { left, side: modules * SCALE * 4, modules })
}

const isSame = (read: Modules | undefined, { size, dark }: Modules): boolean => {
  if (!read) return false
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (read.dark(x, y) !== dark(x, y)) return false
  }
  return true
}

/** Tries what a PDF holds: the same drawing as SVG. */
export const tryDrawing = async (modules: Modules, order: CodeOrder): Promise<ScanVerdict> => {
  const code: CodeOrder = { ...order, format: 'svg', caption: '', frame: 'none' }
  return await tryFile(await writeSvg(modules, code), modules, code)
}

/** Decodes a finished file as a bad print and a poor camera would show it. */
export const tryFile = async (
  bytes: Uint8Array,
  modules: Modules,
  order: CodeOrder,
): Promise<ScanVerdict> => {
  if (order.format === 'pdf') return await tryDrawing(modules, order)
  const { sizeMm, dpi, format, text, quietZone } = order
  const moduleMm =
    format === 'png'
      ? pngModuleMillimetres(sizeMm, dpi, modules.size, quietZone)
      : moduleMillimetres(sizeMm, modules.size, quietZone)
  const reader = await loadReader()
  if (isPlain(order)) {
    if (!isSame(readPlain(bytes, modules, order), modules)) return 'not'
    return await knownVerdict({ text, level: order.level, moduleMm }, (rounded) =>
      tryScan({ picture: greyOfModules(modules), scale: 1, moduleMm: rounded, text }, reader),
    )
  }
  const picture = await (format === 'png' ? readPng : readSvg)(bytes, modules, order)
  return await tryScan({ picture, scale: SCALE, moduleMm, text }, reader)
}
