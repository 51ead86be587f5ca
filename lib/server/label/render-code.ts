import 'server-only'
import { styledModules } from '@/lib/core/label/draw-code'
import { labelSize } from '@/lib/core/label/draw-label'
import type { CodeFileQuery } from '@/lib/core/qr/options'
import type { ScanVerdict } from '@/lib/core/qr/scan-verdict'
import { DEFAULT_DPI, DEFAULT_SIZE_MM } from '@/lib/core/qr/sizes'
import { plainStyle } from '@/lib/core/qr/style'
import { CodeNotVerifiedError } from '@/lib/server/picture/picture-error'
import { type CodeOrder, dotsOf, labelOptions } from './code-order'
import { loadFonts, missingSigns } from './fonts'
import { tryFile } from './try-file'
import { writeFile } from './write-file'

const contentTypes = { png: 'image/png', svg: 'image/svg+xml', pdf: 'application/pdf' } as const

export interface RenderedCode {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  extension: CodeFileQuery['format']
  /** Never `not`: such a code is not given out. */
  verdict: Exclude<ScanVerdict, 'not'>
  /** Signs of its caption that no font has. */
  missingSigns: string
  /** Of the whole label, in millimetres. */
  width: number
  height: number
}

/** In pictures, of whole pixels. */
const sizeOf = (order: CodeOrder) =>
  labelSize({ ...labelOptions(order), ...(order.format === 'png' ? { dots: dotsOf(order.dpi) } : {}) })

/**
 * Draws the code and tries the finished file before it is given out.
 * Throws {@link CodeNotVerifiedError} when the file does not read back as exactly its text, or only from a perfect print.
 */
export const renderCode = async (order: CodeOrder): Promise<RenderedCode> => {
  let bytes: Uint8Array<ArrayBuffer>
  let verdict: ScanVerdict
  try {
    const modules = styledModules(order.text, order)
    bytes = await writeFile(modules, order)
    verdict = await tryFile(bytes, modules, order)
  } catch (cause) {
    throw new CodeNotVerifiedError('the code could not be drawn', { cause })
  }
  if (verdict === 'not') throw new CodeNotVerifiedError('the code does not read back')
  const contentType = contentTypes[order.format]
  const unknown = order.caption === '' ? '' : missingSigns(await loadFonts(), order.caption)
  return { bytes, missingSigns: unknown, contentType, extension: order.format, verdict, ...sizeOf(order) }
}

/** Whether a sharp code of `text` can be drawn and reads back as exactly `text`. */
export const verifyText = async (text: string): Promise<boolean> => {
  try {
    await renderCode({
      ...plainStyle,
      text,
      format: 'svg',
      sizeMm: DEFAULT_SIZE_MM,
      dpi: DEFAULT_DPI,
      title: '',
      caption: '',
    })
    return true
  } catch (error) {
    if (error instanceof CodeNotVerifiedError) return false
    throw error
  }
}
