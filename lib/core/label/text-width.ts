export type Weight = 'regular' | 'bold'

/** Advances of U+0020 to U+007E in thousandths of the font size, of Noto Sans SC. */
const ASCII: Record<Weight, readonly number[]> = {
  // biome-ignore format: a table
  regular: [
    224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555,
    555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812,
    723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620,
    554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338,
    270, 338, 555,
  ],
  // biome-ignore format: a table
  bold: [
    227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590, 590, 590,
    590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717, 757, 330, 568, 686, 578, 853,
    749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 387, 378, 590, 567, 626, 591, 644, 527, 644,
    581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 437, 495, 421, 637, 576, 863, 562, 574, 511, 378,
    296, 378, 590,
  ],
}
const NARROW: Record<Weight, number> = { regular: 0.64, bold: 0.68 }
const EMOJI = 1.27

const isEmoji = (grapheme: string): boolean =>
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}/u.test(grapheme)

const isNarrowScript = (grapheme: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(grapheme)

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** What a reader takes for one sign each: an emoji of several code points, a letter with its marks. */
export const splitGraphemes = (text: string): string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment)

/** Width of one sign in font sizes. */
export const signWidth = (grapheme: string, weight: Weight): number => {
  const code = grapheme.codePointAt(0) ?? 0
  if (grapheme.length === 1 && code < 0x7f) return (ASCII[weight][code - 0x20] ?? 0) / 1000
  if (isEmoji(grapheme)) return EMOJI
  return isNarrowScript(grapheme) ? NARROW[weight] : 1
}

/**
 * Width of a line in font sizes. Whoever draws it gives it exactly this width, so that lines break at the same places on
 * the screen, in print and in every file, whatever fonts there are.
 */
export const textWidth = (text: string, weight: Weight): number =>
  splitGraphemes(text).reduce((sum, grapheme) => sum + signWidth(grapheme, weight), 0)
