export type Side = 'top' | 'right' | 'bottom' | 'left'

const GAP_PX = 6
const MARGIN_PX = 8

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))

/** Puts a fixed element beside another, inside the window; one above that finds no room goes below. */
export const placeBeside = (
  element: HTMLElement,
  target: Element,
  side: Side,
  align: 'center' | 'start' = 'center',
) => {
  const box = target.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = element
  const above = box.top - height - GAP_PX
  const below = box.bottom + GAP_PX
  const middle =
    align === 'start'
      ? { x: box.left, y: box.top }
      : { x: box.left + (box.width - width) / 2, y: box.top + (box.height - height) / 2 }
  const wanted = {
    top: { x: middle.x, y: above < MARGIN_PX ? below : above },
    bottom: { x: middle.x, y: below + height > window.innerHeight - MARGIN_PX ? above : below },
    left: { x: box.left - width - GAP_PX, y: middle.y },
    right: { x: box.right + GAP_PX, y: middle.y },
  }[side]
  element.style.left = `${clamp(wanted.x, MARGIN_PX, window.innerWidth - width - MARGIN_PX)}px`
  element.style.top = `${clamp(wanted.y, MARGIN_PX, window.innerHeight - height - MARGIN_PX)}px`
}
