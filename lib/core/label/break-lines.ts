import { signWidth, splitGraphemes, textWidth, type Weight } from './text-width'

/** Marks that begin no line, and marks that end none (CLREQ, prohibition rules for line start and end). */
const notFirst = /^[，。、；：！？）」』】》〉”’…—～·,.;:!?)\]}%‰℃°]/u
const notLast = /[（「『【《〈“‘([{￥$#]$/u

const isIdeographic = (grapheme: string): boolean =>
  !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{Mn}'’_@.,:/&+=%#-]/u.test(grapheme)

const mayBreakBetween = (before: string, after: string): boolean => {
  if (/\s/.test(after)) return true
  if (notFirst.test(after) || notLast.test(before)) return false
  return /[\s-]$/.test(before) || isIdeographic(before) || isIdeographic(after)
}

/** Line separators make a new line, and what cannot be seen is left out. */
const clean = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .replace(/[\p{Cc}\p{Surrogate}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )

const breakOne = (text: string, width: number, weight: Weight): string[] => {
  const signs = splitGraphemes(text)
  const lines: string[] = []
  let start = 0
  while (start < signs.length) {
    let used = 0
    let end = start
    while (end < signs.length) {
      const next = signWidth(signs[end] ?? '', weight)
      if (used + next > width && end > start && !/^\s$/.test(signs[end] ?? '')) break
      used += next
      end++
    }
    if (end < signs.length) {
      let at = end
      while (at > start && !mayBreakBetween(signs[at - 1] ?? '', signs[at] ?? '')) at--
      if (at > start) end = at
    }
    lines.push(signs.slice(start, end).join('').trim())
    start = end
    while (start < signs.length && /^\s$/.test(signs[start] ?? '')) start++
  }
  return lines
}

/**
 * The lines of a text in a column `width` font sizes wide: broken between Chinese characters and words, not before a
 * closing mark nor after an opening one, and inside a word only where it is wider than the column. No line is wider
 * than the column unless a single sign is.
 */
export const breakLines = (text: string, width: number, weight: Weight): string[] =>
  clean(text).flatMap((line) => (line === '' ? [] : breakOne(line, width, weight)))

const STEPS = 7

/**
 * As {@link breakLines}, with lines of about the same width: the narrowest column that takes no more lines. So no single
 * sign is left for the last one.
 */
export const balanceLines = (text: string, width: number, weight: Weight): string[] => {
  let best = breakLines(text, width, weight)
  if (best.length < 2) return best
  let [narrow, wide] = [width / 2, width]
  for (let step = 0; step < STEPS; step++) {
    const middle = (narrow + wide) / 2
    const lines = breakLines(text, middle, weight)
    const fits = lines.length <= best.length && lines.every((line) => textWidth(line, weight) <= width)
    if (fits) {
      best = lines
      wide = middle
    } else narrow = middle
  }
  return best
}
