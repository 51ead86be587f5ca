import type { KeyboardEvent } from 'react'
import type { RowState } from './use-rows'

/**
 * What makes an element a row: ↑ ↓ Home End move among rows, and ← → where several stand side by side; Space peeks,
 * Enter opens, X chooses, Shift extends.
 * Keys pressed in a control inside the row are left to that control.
 */
export const rowKeys = ({ index, rowCount, perLine, isActive, actions }: RowState) => ({
  'data-row': index,
  tabIndex: isActive ? 0 : -1,
  onFocus: () => actions.enter(index),
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const keys: Record<string, () => void> = {
      ArrowDown: () => actions.move(index + perLine, event.shiftKey),
      ArrowUp: () => actions.move(index < perLine ? index : index - perLine, event.shiftKey),
      ...(perLine > 1 && {
        ArrowRight: () => actions.move(index + 1, event.shiftKey),
        ArrowLeft: () => actions.move(index - 1, event.shiftKey),
      }),
      Home: () => actions.move(0, false),
      End: () => actions.move(rowCount - 1, false),
      ' ': () => actions.peek(index),
      Enter: () => actions.open(index),
      x: () => actions.toggle(index, false),
      X: () => actions.toggle(index, event.shiftKey),
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  },
})
