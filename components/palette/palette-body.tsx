'use client'

import { History, Search, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { useDeskUser } from '@/components/shell/desk-user'
import { IconButton } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import { foldText } from '@/lib/core/search'
import type { PaletteGroup, PaletteItem } from './palette-item'
import { PaletteList } from './palette-list'
import { readRecent, rememberRecent } from './recent-items'
import { useCommands } from './use-commands'
import { useFoundCodes } from './use-found-codes'

const matching = (groups: PaletteGroup[], text: string): PaletteGroup[] => {
  const wanted = foldText(text)
  return groups.map((group) => ({
    ...group,
    items: group.items.filter(({ title }) => foldText(title).includes(wanted)),
  }))
}

/** The field and what it finds; the focus stays in the field. */
export const PaletteBody = ({ onClose }: { onClose: () => void }) => {
  const t = useTranslations('palette')
  const router = useRouter()
  const { id: userId } = useDeskUser()
  const listId = useId()
  const [text, setText] = useState('')
  const [q, setQ] = useState('')
  const [at, setAt] = useState(0)
  const [problem, setProblem] = useState<unknown>()
  const [recent] = useState(() => readRecent(userId))
  const commands = useCommands()
  const found = useFoundCodes(useDeferredValue(q))

  const look = (next: string) => {
    setQ(next.trim())
    setAt(0)
  }
  const recentGroup: PaletteGroup = {
    id: 'recent',
    title: t('recent'),
    items: recent.map((item) => ({ ...item, id: `recent-${item.href}`, icon: History })),
  }
  const groups = (q === '' ? [recentGroup, ...commands] : [...found.groups, ...matching(commands, q)]).filter(
    ({ items }) => items.length > 0,
  )
  const items = groups.flatMap((group) => group.items)
  const active = Math.max(0, Math.min(at, items.length - 1))

  const choose = async ({ href, title, detail, act }: PaletteItem) => {
    if (href !== undefined) {
      rememberRecent(userId, { href, title, ...(detail ? { detail } : {}) })
      onClose()
      router.push(href)
      return
    }
    try {
      setProblem(undefined)
      await act?.()
      onClose()
    } catch (error) {
      setProblem(error)
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const moves: Record<string, number> = {
      ArrowDown: (active + 1) % Math.max(1, items.length),
      ArrowUp: (active - 1 + items.length) % Math.max(1, items.length),
      PageDown: Math.min(items.length - 1, active + 8),
      PageUp: Math.max(0, active - 8),
    }
    const item = items[active]
    if (event.key === 'Enter' && item) void choose(item)
    else if (moves[event.key] !== undefined) setAt(moves[event.key] ?? 0)
    else return
    event.preventDefault()
  }

  const isNothing = q !== '' && items.length === 0 && !found.isPending && !found.error
  return (
    <>
      <div className="flex h-14 shrink-0 items-center gap-3 border-line border-b pr-2 pl-4">
        <Search aria-hidden size={18} strokeWidth={1.75} className="shrink-0 text-text-3" />
        <input
          role="combobox"
          type="text"
          inputMode="search"
          enterKeyHint="go"
          aria-label={t('title')}
          aria-expanded
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={items.length > 0 ? `${listId}-${active}` : undefined}
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            if (!(event.nativeEvent as InputEvent).isComposing) look(event.target.value)
          }}
          onCompositionEnd={(event) => look(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          className="h-full min-w-0 flex-1 bg-transparent text-section outline-none placeholder:text-text-3"
        />
        <IconButton icon={X} label={t('close')} onClick={onClose} />
      </div>
      {problem !== undefined && (
        <div className="border-line border-b p-4">
          <InlineError error={problem} />
        </div>
      )}
      {found.error && (
        <div className="border-line border-b p-4">
          <InlineError error={found.error} onRetry={found.retry} />
        </div>
      )}
      <PaletteList
        id={listId}
        groups={groups}
        query={q}
        active={active}
        isBusy={found.isPending}
        onPoint={setAt}
        onChoose={(item) => void choose(item)}
      />
      {isNothing && <p className="px-4 pb-6 text-center text-body text-text-3">{t('none', { query: q })}</p>}
      <p role="status" className="sr-only">
        {q !== '' && !found.isPending && t('count', { count: items.length })}
      </p>
    </>
  )
}
