'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import type { CellOption } from './shown-cell'

interface CellEditorProps {
  label: string
  text: string
  options: readonly CellOption[]
  marked: number
  listId: string
  isMono: boolean
  onText: (text: string) => void
  onMark: (index: number) => void
  /** `text` null: leave the cell as it was. */
  onEnd: (text: string | null, step: [rows: number, columns: number]) => void
  onLeave: (text: string) => void
}

/** The input in a cell: Enter goes down, Tab to the side, Escape back; Alt+Enter breaks the line. */
export const CellEditor = (props: CellEditorProps) => {
  const { label, text, options, marked, listId, isMono, onText, onMark, onEnd, onLeave } = props
  const hasEnded = useRef(false)
  const [first] = useState(text)
  const end: CellEditorProps['onEnd'] = (value, step) => {
    hasEnded.current = true
    onEnd(value === first ? null : value, step)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const step = event.shiftKey ? -1 : 1
    const keys: Record<string, () => void> = {
      Enter: () => end(options[marked]?.text ?? text, [step, 0]),
      Tab: () => end(text, [0, step]),
      Escape: () => end(null, [0, 0]),
      ArrowDown: () => (options.length > 0 ? onMark((marked + 1) % options.length) : end(text, [1, 0])),
      ArrowUp: () =>
        options.length > 0
          ? onMark((Math.max(marked, 0) - 1 + options.length) % options.length)
          : end(text, [-1, 0]),
    }
    event.stopPropagation()
    if (event.key === 'Enter' && event.altKey) {
      event.preventDefault()
      const { selectionStart: from, selectionEnd: to } = event.currentTarget
      return onText(`${text.slice(0, from)}\n${text.slice(to)}`)
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const combobox =
    options.length > 0
      ? {
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': listId,
          'aria-autocomplete': 'list' as const,
          'aria-activedescendant': marked >= 0 ? `${listId}-${marked}` : undefined,
        }
      : {}
  return (
    <textarea
      rows={1}
      {...combobox}
      // biome-ignore lint/a11y/noAutofocus: it stands where the focus was
      autoFocus
      aria-label={label}
      value={text}
      autoComplete="off"
      spellCheck={false}
      onFocus={(event) => {
        const { length } = event.currentTarget.value
        event.currentTarget.setSelectionRange(length, length)
      }}
      onChange={(event) => onText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (!hasEnded.current) onLeave(text)
      }}
      className={`absolute inset-x-0 top-0 z-[2] field-sizing-content max-h-40 min-h-full w-full resize-none overflow-y-auto bg-surface px-3 py-2 text-body text-text shadow-[inset_0_0_0_2px_var(--color-accent-text)] outline-none forced-colors:outline-2 ${
        isMono ? 'font-mono' : ''
      }`}
    />
  )
}
