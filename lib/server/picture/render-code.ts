import 'server-only'
import sharp from 'sharp'
import { decodePicture } from '@/lib/core/qr/decode'
import { encodeModules, type Modules } from '@/lib/core/qr/modules'
import type { CodeFileQuery } from '@/lib/core/qr/options'
import { pngOf } from '@/lib/core/qr/png'
import { DEFAULT_DPI, DEFAULT_LEVEL, DEFAULT_SIZE_MM, QUIET_ZONE } from '@/lib/core/qr/sizes'
import { svgOf } from '@/lib/core/qr/svg'
import { loadReader } from './decoder'
import { CodeNotVerifiedError } from './picture-error'
import { toPixels } from './to-pixels'

const CHECK_MODULE_PX = 6
const MAX_FILE_PIXELS = 150_000_000

const contentTypes = { png: 'image/png', svg: 'image/svg+xml' } as const

export interface RenderedCode {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  extension: CodeFileQuery['format']
}

/** Reads the finished file back, at a size where a module is several pixels and the picture is small. */
const readBack = async (bytes: Uint8Array, modules: Modules, sizeMm: number): Promise<string | null> => {
  const side = (modules.size + 2 * QUIET_ZONE) * CHECK_MODULE_PX
  const picture = sharp(bytes, {
    limitInputPixels: MAX_FILE_PIXELS,
    // libvips takes the density twice for millimetres: in the unit and in the scale, both against 72.
    density: Math.sqrt((side * 72 * 25.4) / sizeMm),
  }).resize({ width: side, height: side, kernel: 'nearest' })
  return await decodePicture(await toPixels(picture), await loadReader())
}

const draw = async (modules: Modules, options: CodeFileQuery, title: string) =>
  options.format === 'png'
    ? await pngOf(modules, options)
    : new TextEncoder().encode(svgOf(modules, { sizeMm: options.sizeMm, title }))

/**
 * Draws the sharp code of `text` and decodes the finished file before it is given out.
 * Throws {@link CodeNotVerifiedError} when the file does not read back as exactly `text`.
 */
export const renderCode = async (
  text: string,
  { title, ...options }: CodeFileQuery & { title: string },
): Promise<RenderedCode> => {
  let bytes: Uint8Array<ArrayBuffer>
  let read: string | null
  try {
    const modules = encodeModules(text, options.level)
    bytes = await draw(modules, options, title)
    read = await readBack(bytes, modules, options.sizeMm)
  } catch (cause) {
    throw new CodeNotVerifiedError('the code could not be drawn', { cause })
  }
  if (read !== text) throw new CodeNotVerifiedError('the code does not read back')
  return { bytes, contentType: contentTypes[options.format], extension: options.format }
}

/** Whether a sharp code of `text` can be drawn and reads back as exactly `text`. */
export const verifyText = async (text: string): Promise<boolean> => {
  try {
    await renderCode(text, {
      format: 'svg',
      sizeMm: DEFAULT_SIZE_MM,
      dpi: DEFAULT_DPI,
      level: DEFAULT_LEVEL,
      title: '',
    })
    return true
  } catch (error) {
    if (error instanceof CodeNotVerifiedError) return false
    throw error
  }
}
