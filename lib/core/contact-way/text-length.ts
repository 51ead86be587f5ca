/** Unicode code points: an emoji counts one, unlike in `length`. */
export const countCharacters = (text: string): number => {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** Bytes of the text in UTF-8; a lone surrogate counts three, as its replacement character does. */
export const countBytes = (text: string): number => {
  let count = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return count
}
