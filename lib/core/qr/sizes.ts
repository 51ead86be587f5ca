export const LEVELS = ['M', 'Q', 'H'] as const
/** Error correction for print. L is left out: a scratch on paper is likelier than a lack of room. */
export type PrintLevel = (typeof LEVELS)[number]

/**
 * M: without a logo in the middle, larger modules read from farther away and out of focus; Q and H pay for
 * damage resistance with 15–35 % smaller modules at the same size.
 */
export const DEFAULT_LEVEL: PrintLevel = 'M'

/** White border in modules on every side (ISO/IEC 18004, 9.1). */
export const QUIET_ZONE = 4
/** More of it where a code stands on a busy ground. */
export const QUIET_ZONES = [QUIET_ZONE, 6, 8, 10] as const
export const MAX_QUIET_ZONE = 20

export const FILE_FORMATS = ['png', 'svg', 'pdf'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** Side of a code on paper in millimetres, quiet zone included. */
export const MIN_SIZE_MM = 20
export const MAX_SIZE_MM = 1000
export const DEFAULT_SIZE_MM = 40

export const MIN_DPI = 72
export const MAX_DPI = 1200
export const DEFAULT_DPI = 300
export const DPI_CHOICES = [150, 300, 600] as const

/** Largest side of a PNG in pixels: 1 m at 300 dpi. */
export const MAX_SIDE_PX = 12_000

/** Largest side of a PNG with shades or colours, each pixel of which is mixed: 42 cm at 300 dpi. */
export const MAX_STYLED_SIDE_PX = 5_000

/** Pixels of all pictures of one archive: more could be a file of over 4 GB, which archives cannot be. */
export const MAX_PIXELS_AT_ONCE = 20_000_000_000

/** Below this many millimetres a module, ordinary printers and old cameras get into trouble. */
export const FINE_MODULE_MM = 0.4

/** Usual sizes on paper. */
export const SIZE_PRESETS = [
  { use: 'card', sizeMm: 20 },
  { use: 'sticker', sizeMm: 40 },
  { use: 'table', sizeMm: 50 },
  { use: 'poster', sizeMm: 120 },
] as const

/** For slides and web pages: 1080 pixels at the usual resolution. */
export const SCREEN_PRESET = { format: 'png', sizeMm: 91.44, dpi: 300 } as const

/** Side in pixels of a square of `sizeMm` millimetres. */
export const sidePixels = (sizeMm: number, dpi: number): number => Math.round((sizeMm / 25.4) * dpi)

/** Side of one module in millimetres in a vector file; `modules` is the side of the code without quiet zone. */
export const moduleMillimetres = (sizeMm: number, modules: number, quietZone: number = QUIET_ZONE): number =>
  sizeMm / (modules + 2 * quietZone)

/** Whole pixels a module gets in a PNG; 0 when there are too few pixels for the code. */
export const modulePixels = (
  sizeMm: number,
  dpi: number,
  modules: number,
  quietZone: number = QUIET_ZONE,
): number => Math.floor(sidePixels(sizeMm, dpi) / (modules + 2 * quietZone))

/** Side of one module in millimetres in a PNG, whose modules are whole pixels. */
export const pngModuleMillimetres = (
  sizeMm: number,
  dpi: number,
  modules: number,
  quietZone: number = QUIET_ZONE,
): number => (modulePixels(sizeMm, dpi, modules, quietZone) / dpi) * 25.4

/** Farthest distance in millimetres from which a phone reads the code: ten times its side. */
export const scanDistance = (sizeMm: number): number => sizeMm * 10

/** Smallest side in millimetres, to a whole one, that is read from so far and has modules that any printer prints. */
export const sizeForDistance = (distanceMm: number, modules: number | undefined): number =>
  Math.max(
    MIN_SIZE_MM,
    Math.ceil(distanceMm / 10),
    modules === undefined ? 0 : Math.ceil(FINE_MODULE_MM * (modules + 2 * QUIET_ZONE)),
  )

/** Codes that leave as one archive. */
export const MAX_CODES_AT_ONCE = 10_000
