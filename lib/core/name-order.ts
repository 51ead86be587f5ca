import { foldText } from './search'

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff
const LONGEST_KEY = 64
const MOST_DIGITS = 9

let ranks: Uint16Array | undefined

/** For each of the common Han characters its place by pinyin, as another character of the same block. */
const hanRanks = (): Uint16Array => {
  if (ranks) return ranks
  const { compare } = new Intl.Collator('zh-CN-u-co-pinyin')
  const inOrder = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, index) =>
    String.fromCharCode(FIRST_HAN + index),
  ).sort(compare)
  const made = new Uint16Array(inOrder.length)
  for (const [rank, character] of inOrder.entries()) made[character.charCodeAt(0) - FIRST_HAN] = rank
  ranks = made
  return made
}

const orderNumber = (digits: string): string => {
  const significant = digits.replace(/^0+(?=\d)/, '')
  return `${Math.min(MOST_DIGITS, significant.length)}${significant}`
}

/**
 * A text whose order by code points is the order people expect of names: Chinese by pinyin, numbers by value, case and
 * width not counted. At most 64 characters of a name count.
 */
export const nameOrderKey = (name: string): string => {
  const byPinyin = hanRanks()
  return [...foldText(name.trim()).replace(/\d+/g, orderNumber)]
    .slice(0, LONGEST_KEY)
    .map((character) => {
      const code = character.charCodeAt(0)
      return code >= FIRST_HAN && code <= LAST_HAN
        ? String.fromCharCode(FIRST_HAN + (byPinyin[code - FIRST_HAN] ?? 0))
        : character
    })
    .join('')
}
