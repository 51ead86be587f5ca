'use client'

import { ChevronDown, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'

interface FilterButtonProps {
  name: string
  /** What is chosen, in words; without it the filter is unset. */
  chosen?: string | undefined
  /** Without it the filter cannot be cleared. */
  onClear?: (() => void) | undefined
  children: (close: () => void) => ReactNode
}

/** One filter of the bar: unset "标签 ▾", set "创建时间 | 近 90 天 ×". */
export const FilterButton = ({ name, chosen, onClear, children }: FilterButtonProps) => {
  const t = useTranslations('list.filter')
  const [open, setOpen] = useState(false)
  const isSet = chosen !== undefined
  return (
    <div
      className={`flex h-11 shrink-0 items-stretch rounded-control border text-small tablet:h-8 ${
        isSet ? 'border-accent-line bg-accent-tint text-text-2' : 'border-line-2 bg-surface text-text-2'
      }`}
    >
      <Popover open={open} onOpenChange={setOpen}>
        <PopoverTrigger asChild>
          <button
            type="button"
            className={`flex items-center gap-1.5 rounded-control pl-3 hover:text-text ${isSet ? 'pr-2' : 'pr-2.5 hover:bg-hover'}`}
          >
            <span className="whitespace-nowrap">{name}</span>
            {isSet ? (
              <span className="max-w-48 truncate border-accent-line border-l pl-2 font-semibold text-accent-text">
                {chosen}
              </span>
            ) : (
              <ChevronDown aria-hidden size={14} />
            )}
          </button>
        </PopoverTrigger>
        <PopoverContent align="start">{children(() => setOpen(false))}</PopoverContent>
      </Popover>
      {isSet && onClear && (
        <button
          type="button"
          aria-label={t('clearOne', { name })}
          onClick={({ currentTarget }) => {
            const group = currentTarget.closest('fieldset')
            const own = currentTarget.previousElementSibling
            onClear()
            // This button is gone then, and perhaps the whole filter.
            requestAnimationFrame(() => {
              const next = own?.isConnected ? own : group?.querySelector('[data-more]')
              if (next instanceof HTMLElement) next.focus()
            })
          }}
          className="grid w-11 place-items-center rounded-control text-text-3 hover:text-text tablet:w-7"
        >
          <X aria-hidden size={14} />
        </button>
      )}
    </div>
  )
}
