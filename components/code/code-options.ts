import { contactWayPath } from '@/lib/client/code-queries'
import { moduleCount } from '@/lib/core/qr/module-count'
import {
  DEFAULT_DPI,
  DEFAULT_LEVEL,
  DEFAULT_SIZE_MM,
  type FileFormat,
  MAX_SIDE_PX,
  moduleMillimetres,
  modulePixels,
  type PrintLevel,
  pngModuleMillimetres,
  sidePixels,
} from '@/lib/core/qr/sizes'

export interface CodeOptions {
  format: FileFormat
  sizeMm: number
  dpi: number
  level: PrintLevel
}

export const defaultCodeOptions: CodeOptions = {
  format: 'png',
  sizeMm: DEFAULT_SIZE_MM,
  dpi: DEFAULT_DPI,
  level: DEFAULT_LEVEL,
}

/** Address of WeCom's own picture. */
export const originalHref = (configId: string): string => `${contactWayPath(configId)}/qr-code`

/** Address of the sharp file. */
export const sharpHref = (configId: string, { format, sizeMm, dpi, level }: CodeOptions): string => {
  const query = new URLSearchParams({ format, sizeMm: String(sizeMm), level })
  if (format === 'png') query.set('dpi', String(dpi))
  return `${originalHref(configId)}?${query}`
}

export interface FileFacts {
  /** Side of a module on paper; undefined while the text is not known. */
  moduleMm: number | undefined
  /** Side in pixels; undefined for SVG. */
  sidePx: number | undefined
  problem: 'tooManyPixels' | 'tooFewPixels' | undefined
}

/** What the file will be, before it is made. */
export const fileFacts = (
  text: string | undefined,
  { format, sizeMm, dpi, level }: CodeOptions,
): FileFacts => {
  const modules = text === undefined ? undefined : moduleCount(text, level)
  if (format === 'svg') {
    return { moduleMm: modules && moduleMillimetres(sizeMm, modules), sidePx: undefined, problem: undefined }
  }
  const sidePx = sidePixels(sizeMm, dpi)
  if (sidePx > MAX_SIDE_PX) return { moduleMm: undefined, sidePx, problem: 'tooManyPixels' }
  if (modules === undefined) return { moduleMm: undefined, sidePx, problem: undefined }
  if (modulePixels(sizeMm, dpi, modules) < 1) return { moduleMm: undefined, sidePx, problem: 'tooFewPixels' }
  return { moduleMm: pngModuleMillimetres(sizeMm, dpi, modules), sidePx, problem: undefined }
}
