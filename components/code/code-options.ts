import { contactWayPath } from '@/lib/client/code-queries'
import { moduleCount } from '@/lib/core/qr/module-count'
import {
  DEFAULT_DPI,
  type FileFormat,
  moduleMillimetres,
  modulePixels,
  pngModuleMillimetres,
  QUIET_ZONE,
  sidePixels,
} from '@/lib/core/qr/sizes'
import { type Brand, largestSide, levelWithLogo } from '@/lib/core/qr/style'

/** How a code is drawn as a file. */
export interface CodeOptions extends Brand {
  format: FileFormat
  dpi: number
  /** White border in modules. */
  quietZone: number
}

/** What is chosen before anything is: how the desk's codes look. */
export const brandOptions = ({
  level,
  ink,
  paper,
  shape,
  logo,
  frame,
  caption,
  sizeMm,
}: Brand): CodeOptions => ({
  ...{ level, ink, paper, shape, logo, frame, caption, sizeMm },
  format: 'png',
  dpi: DEFAULT_DPI,
  quietZone: QUIET_ZONE,
})

/** Address of WeCom's own picture. */
export const originalHref = (configId: string): string => `${contactWayPath(configId)}/qr-code`

/** Address of the avatar in the middle of the original. */
export const avatarHref = (configId: string): string => `${contactWayPath(configId)}/avatar`

/** Address of the sharp file; what is left out is as the brand says. */
export const sharpHref = (
  configId: string,
  { dpi, ...options }: Partial<CodeOptions> & Pick<CodeOptions, 'format'>,
): string => {
  const query = new URLSearchParams(
    Object.entries(options).map(([name, value]): [string, string] => [name, String(value)]),
  )
  if (options.format === 'png' && dpi !== undefined) query.set('dpi', String(dpi))
  return `${originalHref(configId)}?${query}`
}

export interface FileFacts {
  /** Side of the code in modules, without quiet zone; undefined while the text is not known. */
  modules: number | undefined
  /** Side of a module on paper; undefined while the text is not known. */
  moduleMm: number | undefined
  /** Side in pixels; undefined for vectors. */
  sidePx: number | undefined
  problem: 'tooManyPixels' | 'tooFewPixels' | undefined
}

/** What the file will be, before it is made. */
export const fileFacts = (text: string | undefined, options: CodeOptions): FileFacts => {
  const { format, sizeMm, dpi, level, logo, quietZone } = options
  const modules = text === undefined ? undefined : moduleCount(text, levelWithLogo(level, logo))
  const facts = { modules, moduleMm: undefined, sidePx: undefined, problem: undefined }
  if (format !== 'png')
    return { ...facts, moduleMm: modules && moduleMillimetres(sizeMm, modules, quietZone) }
  const sidePx = sidePixels(sizeMm, dpi)
  if (sidePx > largestSide(options)) return { ...facts, sidePx, problem: 'tooManyPixels' }
  if (modules === undefined) return { ...facts, sidePx }
  if (modulePixels(sizeMm, dpi, modules, quietZone) < 1) return { ...facts, sidePx, problem: 'tooFewPixels' }
  return { ...facts, moduleMm: pngModuleMillimetres(sizeMm, dpi, modules, quietZone), sidePx }
}
