'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Matched } from './matched'
import type { PaletteGroup, PaletteItem } from './palette-item'

interface PaletteListProps {
  id: string
  groups: readonly PaletteGroup[]
  query: string
  /** Position of the item that Enter chooses. */
  active: number
  isBusy: boolean
  onPoint: (at: number) => void
  onChoose: (item: PaletteItem) => void
}

/** What the palette offers, group by group. */
export const PaletteList = (list: PaletteListProps) => {
  const { id, groups, query, active, isBusy, onPoint, onChoose } = list
  const t = useTranslations('palette')
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other items may stand above the active one
  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active, query])
  let at = -1
  return (
    <div
      ref={box}
      id={id}
      role="listbox"
      aria-label={t('found')}
      aria-busy={isBusy}
      tabIndex={-1}
      className="min-h-0 overflow-y-auto overscroll-contain p-2 outline-none"
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: options stand in groups of a listbox
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <p id={`${id}-${group.id}`} className="px-2 pt-2 pb-1 text-meta text-text-3">
            {group.title}
          </p>
          {group.items.map((item) => {
            at += 1
            const place = at
            const { icon: Icon } = item
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                key={item.id}
                id={`${id}-${place}`}
                role="option"
                aria-selected={place === active}
                onPointerMove={() => place !== active && onPoint(place)}
                onClick={() => onChoose(item)}
                className={`flex min-h-11 cursor-pointer items-center gap-2.5 rounded-control px-2 text-body tablet:min-h-9 ${place === active ? 'bg-fill' : ''}`}
              >
                <Icon aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-text-3" />
                <span className="min-w-0 flex-1 truncate" title={item.title}>
                  <Matched text={item.title} query={query} />
                </span>
                {item.detail && (
                  <span className="max-w-[45%] shrink-0 truncate font-mono text-text-3">
                    <Matched text={item.detail} query={query} />
                  </span>
                )}
                {item.hotkey && (
                  <kbd
                    aria-hidden
                    className="rounded-chip bg-fill px-1.5 font-mono text-[11px] text-text-3 max-tablet:hidden"
                  >
                    {item.hotkey}
                  </kbd>
                )}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
