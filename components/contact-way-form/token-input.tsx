'use client'
import { X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import type { FieldIds } from '@/components/ui/field'

export interface Token {
  key: string
  name: string
  /** Shown in mono beside the name where it differs. */
  id?: string
}

export interface TokenOption extends Token {
  detail?: string
}

interface TokenInputProps {
  ids: FieldIds
  tokens: readonly Token[]
  options: readonly TokenOption[]
  text: string
  placeholder: string
  onText: (text: string) => void
  onAdd: (keys: string[]) => void
  onRemove: (key: string) => void
  onBlur: () => void
  words: { options: string; remove: (name: string) => string; addTyped: (text: string) => string }
  /** Whether a typed text may become a token. */
  accepts: (text: string) => boolean
}

const frames = {
  right: 'border-control focus-within:border-accent-text focus-within:ring-accent-tint',
  wrong: 'border-bad-solid focus-within:ring-bad-tint',
}

const SEPARATORS = /[\s,，、;；]+/

/** Several values in one field: a combobox that suggests, and takes what is typed or pasted as well. */
export const TokenInput = ({ ids, tokens, options, text, placeholder, words, ...on }: TokenInputProps) => {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const typed = text.trim()
  const wanted = typed.toLowerCase()
  const matching = options.filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(wanted))
  const canAddTyped = typed !== '' && on.accepts(typed) && !matching.some(({ key }) => key === typed)
  const rows: (TokenOption & { typed?: true })[] = canAddTyped
    ? [...matching, { key: typed, name: words.addTyped(typed), typed: true }]
    : matching
  const shown = open && rows.length > 0
  const exact = matching.findIndex(({ key }) => key === typed)
  const marked = active >= 0 || typed === '' ? active : Math.max(exact, 0)
  const current = shown ? rows[marked] : undefined

  const add = (keys: string[]) => {
    const fresh = keys.filter((key) => key !== '' && on.accepts(key))
    if (fresh.length > 0) on.onAdd(fresh)
    on.onText('')
    setActive(-1)
    setOpen(false)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault()
        if (!shown) return setOpen(true)
        const step = event.key === 'ArrowDown' ? 1 : -1
        const from = marked < 0 && step < 0 ? 0 : marked
        return setActive((from + step + rows.length) % rows.length)
      }
      case 'Enter':
        event.preventDefault()
        if (current) add([current.key])
        else if (typed && on.accepts(typed)) add([typed])
        return
      case ',':
      case '，':
      case ';':
        event.preventDefault()
        if (on.accepts(typed)) add([typed])
        return
      case 'Escape':
        if (shown) event.stopPropagation()
        setActive(-1)
        return setOpen(false)
      case 'Backspace': {
        const last = tokens.at(-1)
        if (text === '' && last) on.onRemove(last.key)
      }
    }
  }

  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const parts = event.clipboardData.getData('text').split(SEPARATORS).filter(Boolean)
    if (parts.length < 2) return
    event.preventDefault()
    add(parts)
  }

  const leave = () => {
    if (canAddTyped && matching.length === 0) {
      on.onAdd([typed])
      on.onText('')
    }
    setOpen(false)
    setActive(-1)
    on.onBlur()
  }

  return (
    <div className="relative">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the input inside */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the input itself takes the keyboard */}
      <div
        onClick={() => {
          input.current?.focus()
          setOpen(true)
        }}
        className={`flex min-h-12 cursor-text flex-wrap items-center gap-1.5 rounded-control border bg-surface px-2 py-1 focus-within:ring-3 forced-colors:focus-within:outline-2 tablet:min-h-9 ${
          ids['aria-invalid'] ? frames.wrong : frames.right
        }`}
      >
        {tokens.map((token) => (
          <span
            key={token.key}
            className="inline-flex h-8 max-w-full items-center gap-1.5 rounded-chip bg-fill pl-1.5 text-text tablet:h-6"
          >
            <span
              aria-hidden
              className="flex size-4 items-center justify-center rounded-chip bg-accent-tint text-[10px] text-accent-text"
            >
              {[...token.name][0]}
            </span>
            <span className="truncate text-small">{token.name}</span>
            {token.id !== undefined && token.id !== token.name && (
              <span className="truncate font-mono text-meta text-text-2">{token.id}</span>
            )}
            <button
              type="button"
              aria-label={words.remove(token.name)}
              onClick={(event) => {
                event.stopPropagation()
                on.onRemove(token.key)
                input.current?.focus()
              }}
              className="flex size-8 items-center justify-center rounded-chip text-text-3 hover:text-text tablet:size-6"
            >
              <X aria-hidden size={14} />
            </button>
          </span>
        ))}
        <input
          {...ids}
          ref={input}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          aria-activedescendant={current ? `${listId}-${marked}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder={placeholder}
          onChange={(event) => {
            on.onText(event.target.value)
            setOpen(true)
            setActive(-1)
          }}
          onBlur={leave}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          className="h-8 min-w-32 flex-1 bg-transparent px-1 text-body text-text outline-none placeholder:text-text-3 focus-visible:outline-none tablet:h-6"
        />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={words.options}
        hidden={!shown}
        className="absolute inset-x-0 top-full z-30 mt-1 max-h-64 overflow-auto rounded-card bg-raised p-1 shadow-2"
      >
        {rows.map((row, at) => (
          <OptionRow
            key={`${row.key}${row.typed ?? ''}`}
            id={`${listId}-${at}`}
            row={row}
            active={at === marked}
            onPick={() => add([row.key])}
          />
        ))}
      </div>
    </div>
  )
}

interface OptionRowProps {
  id: string
  row: TokenOption
  active: boolean
  onPick: () => void
}

const OptionRow = ({ id, row, active, onPick }: OptionRowProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: options are chosen by Enter in the combobox
  // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus (aria-activedescendant)
  <div
    id={id}
    role="option"
    aria-selected={active}
    ref={(element) => {
      if (active) element?.scrollIntoView({ block: 'nearest' })
    }}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPick}
    className={`flex min-h-11 cursor-pointer items-center gap-2 rounded-control px-2 text-body tablet:min-h-8 ${
      active ? 'bg-hover' : 'hover:bg-hover'
    }`}
  >
    <span className="truncate text-text">{row.name}</span>
    {row.id !== undefined && <span className="truncate font-mono text-meta text-text-2">{row.id}</span>}
    {row.detail !== undefined && (
      <span className="ml-auto truncate pl-3 text-meta text-text-3">{row.detail}</span>
    )}
  </div>
)
