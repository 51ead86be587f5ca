'use client'

import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Typed } from './use-typed'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** The search field of a list; `/` moves the focus into it. */
export const SearchBox = ({ q, type, settle }: Typed) => {
  const t = useTranslations('list.search')
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(q)
  const [known, setKnown] = useState(q)
  if (q !== known) {
    setKnown(q)
    if (q !== text.trim()) setText(q)
  }

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      event.preventDefault()
      field.current?.select()
    }
    window.addEventListener('keydown', focus)
    return () => window.removeEventListener('keydown', focus)
  }, [])

  const show = (next: string) => {
    setText(next)
    setKnown(next.trim())
    type(next.trim())
  }

  return (
    <search className="relative flex w-full items-center tablet:w-66 tablet:@max-[720px]:w-52">
      <Search aria-hidden size={16} strokeWidth={1.75} className="absolute left-3 text-text-3" />
      <input
        ref={field}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={t('label')}
        aria-keyshortcuts="/"
        placeholder={t('placeholder')}
        value={text}
        maxLength={200}
        onChange={(event) => {
          if ((event.nativeEvent as InputEvent).isComposing) setText(event.target.value)
          else show(event.target.value)
        }}
        onCompositionEnd={(event) => show(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text !== '' && !event.nativeEvent.isComposing) show('')
        }}
        className="h-11 w-full rounded-control border border-control bg-surface pr-9 pl-9 text-body placeholder:text-text-3 focus:border-accent tablet:h-8"
      />
      {text === '' ? (
        <kbd
          aria-hidden
          className="absolute right-2 hidden rounded-chip bg-fill px-1.5 font-mono text-[11px] text-text-3 tablet:block"
        >
          /
        </kbd>
      ) : (
        <button
          type="button"
          aria-label={t('clear')}
          onClick={() => {
            show('')
            field.current?.focus()
          }}
          className="absolute right-1 grid size-11 place-items-center rounded-control text-text-3 hover:text-text tablet:size-6"
        >
          <X aria-hidden size={14} />
        </button>
      )}
    </search>
  )
}
