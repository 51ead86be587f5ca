/** Bytes that fit into versions 1–40 in byte mode (ISO/IEC 18004, table 7). */
const BYTE_CAPACITY = {
  L: [
    17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858, 929, 1003,
    1091, 1171, 1273, 1367, 1465, 1528, 1628, 1732, 1840, 1952, 2068, 2188, 2303, 2431, 2563, 2699, 2809,
    2953,
  ],
  M: [
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779,
    857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331,
  ],
  Q: [
    11, 20, 32, 46, 60, 74, 86, 108, 130, 151, 177, 203, 241, 258, 292, 322, 364, 394, 442, 482, 509, 565,
    611, 661, 715, 751, 805, 868, 908, 982, 1030, 1112, 1168, 1228, 1283, 1351, 1423, 1499, 1579, 1663,
  ],
  H: [
    7, 14, 24, 34, 44, 58, 64, 84, 98, 119, 137, 155, 177, 194, 220, 250, 280, 310, 338, 382, 403, 439, 461,
    511, 535, 593, 625, 658, 698, 742, 790, 842, 898, 958, 983, 1051, 1093, 1139, 1219, 1273,
  ],
} as const

export type Level = keyof typeof BYTE_CAPACITY

export type TextMode = 'numeric' | 'alphanumeric' | 'ascii' | 'utf8'

/**
 * The one mode for the whole text, as qrcode.react chooses it, so that the code on the screen and the code in
 * the file have the same number of modules.
 */
export const textMode = (text: string): TextMode => {
  if (/^\d+$/.test(text)) return 'numeric'
  if (/^[0-9A-Z $%*+\-./:]+$/.test(text)) return 'alphanumeric'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  return /^[\u0000-\u007f]*$/.test(text) ? 'ascii' : 'utf8'
}

const bitsOf = (text: string, mode: TextMode, version: number): number => {
  const band = version < 10 ? 0 : version < 27 ? 1 : 2
  const length = text.length
  if (mode === 'numeric') return 4 + 10 + 2 * band + Math.floor((length * 10 + 2) / 3)
  if (mode === 'alphanumeric') return 4 + 9 + 2 * band + Math.floor((length * 11 + 1) / 2)
  const bytes = mode === 'ascii' ? length : new TextEncoder().encode(text).length
  return 4 + (band === 0 ? 8 : 16) + bytes * 8
}

const capacityBits = (bytes: number, version: number): number => (bytes + (version < 10 ? 2 : 3)) * 8

/**
 * Side in modules (21–177, without quiet zone) of the smallest code that holds `text` at `level`;
 * undefined when none does. Light enough for the browser: no encoder is needed.
 */
export const moduleCount = (text: string, level: Level): number | undefined => {
  const mode = textMode(text)
  const index = BYTE_CAPACITY[level].findIndex(
    (bytes, at) => bitsOf(text, mode, at + 1) <= capacityBits(bytes, at + 1),
  )
  return index < 0 ? undefined : 21 + 4 * index
}
