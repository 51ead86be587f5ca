import 'server-only'
import type { TextMark } from '@/lib/core/label/drawing'
import { splitGraphemes } from '@/lib/core/label/text-width'
import { type Fonts, fontRuns } from './fonts'

type Commands = readonly { command: string; args: number[] }[]

const letters: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
}

const round = (value: number): string => String(Math.round(value * 100) / 100)

/** Glyphs as path data in millimetres from the baseline's left end; lines are as wide as they were set. */
export const outlineText =
  (fonts: Fonts) =>
  ({ text, size, weight, width }: TextMark): string => {
    const runs = fontRuns(fonts, splitGraphemes(text), weight).map(({ font, text: part }) => ({
      layout: fonts[font].layout(part),
      scale: size / fonts[font].unitsPerEm,
    }))
    const natural = runs.reduce((sum, { layout, scale }) => sum + layout.advanceWidth * scale, 0)
    const stretch = natural === 0 ? 1 : width / natural
    let pen = 0
    let data = ''
    for (const { layout, scale } of runs) {
      layout.glyphs.forEach((glyph, index) => {
        const position = layout.positions[index]
        const left = pen + (position?.xOffset ?? 0) * scale
        const rise = (position?.yOffset ?? 0) * scale
        for (const { command, args } of glyph.path.commands as Commands) {
          const points = args.map((value, at) =>
            at % 2 === 0 ? round((left + value * scale) * stretch) : round(-(rise + value * scale)),
          )
          data += (letters[command] ?? '') + points.join(' ')
        }
        pen += (position?.xAdvance ?? 0) * scale
      })
    }
    return data
  }
