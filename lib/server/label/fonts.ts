import 'server-only'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Font, open } from 'fontkit'
import { splitGraphemes, type Weight } from '@/lib/core/label/text-width'

/** Noto Sans SC and, for what it has not, Noto Emoji in one colour (both SIL Open Font License, may be embedded). */
const files = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  emoji: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
} as const
export type FontName = keyof typeof files
export const FONT_NAMES = Object.keys(files) as FontName[]

const places = new Map<FontName, string>()

const findFont = (name: FontName): string => {
  // Resolved from the working folder: inside a bundle, import.meta.url is no place to look for packages from.
  const require = createRequire(join(/* turbopackIgnore: true */ process.cwd(), 'package.json'))
  return /* turbopackIgnore: true */ require.resolve(files[name])
}

/** Where a font lies on the disk. */
export const fontFile = (name: FontName): string => {
  const place = places.get(name) ?? findFont(name)
  places.set(name, place)
  return place
}

export type Fonts = Record<FontName, Font>
const holder = globalThis as typeof globalThis & { deskFonts?: Promise<Fonts> }

const openFonts = async (): Promise<Fonts> => {
  const opened = await Promise.all(
    FONT_NAMES.map(async (name) => [name, await open(fontFile(name))] as const),
  )
  return Object.fromEntries(opened) as Fonts
}

/** The fonts of captions, opened once a process. */
export const loadFonts = (): Promise<Fonts> => {
  holder.deskFonts ??= openFonts().catch((error: unknown) => {
    delete holder.deskFonts
    throw error
  })
  return holder.deskFonts
}

const isDrawn = (font: Font, grapheme: string): boolean =>
  [...grapheme].every(
    (sign) => /\p{Variation_Selector}/u.test(sign) || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
  )

/** Signs that no font has and that would be printed as boxes, each once. */
export const missingSigns = (fonts: Fonts, text: string): string => {
  const missing = splitGraphemes(text.normalize('NFC')).filter(
    (grapheme) =>
      !/^[\s\p{Cc}\p{Cf}]*$/u.test(grapheme) &&
      !isDrawn(fonts.bold, grapheme) &&
      !isDrawn(fonts.emoji, grapheme.replace(/[\u200d\ufe0f]/g, '')),
  )
  return [...new Set(missing)].join('')
}

export interface FontRun {
  font: FontName
  text: string
}

const fontOf = (fonts: Fonts, weight: Weight, grapheme: string): FontName => {
  if (/\ufe0f/u.test(grapheme) && isDrawn(fonts.emoji, grapheme.replace(/[\ufe0f\u200d]/g, '')))
    return 'emoji'
  if (isDrawn(fonts[weight], grapheme)) return weight
  return isDrawn(fonts.emoji, grapheme.replace(/\u200d/g, '')) ? 'emoji' : weight
}

/** A line in pieces of one font each. */
export const fontRuns = (fonts: Fonts, graphemes: readonly string[], weight: Weight): FontRun[] => {
  const runs: FontRun[] = []
  for (const grapheme of graphemes) {
    const font = fontOf(fonts, weight, grapheme)
    const last = runs.at(-1)
    if (last?.font === font) last.text += grapheme
    else runs.push({ font, text: grapheme })
  }
  return runs
}
