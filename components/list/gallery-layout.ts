/** Sizes in px, as the classes of the gallery draw them. */
const LEAST_CARD = 180
const LEAST_CARD_PHONE = 150
const PHONE = 520
/** Name and facts below the paper, and the space to the next line. */
const BELOW = 8 + 20 + 20 + 28

/** How the cards of a gallery stand in a box of this width. */
export const galleryLayout = (width: number) => {
  const isPhone = width < PHONE
  const side = isPhone ? 16 : 24
  const gap = isPhone ? 12 : 20
  const room = Math.max(0, width - 2 * side)
  const perLine = Math.max(2, Math.floor((room + gap) / ((isPhone ? LEAST_CARD_PHONE : LEAST_CARD) + gap)))
  const card = Math.floor((room - gap * (perLine - 1)) / perLine)
  return { perLine, side, gap, card, lineHeight: card + BELOW }
}
