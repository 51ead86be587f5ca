'use client'

import { ArrowLeft, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import type { ListFilter } from './list-filter'

/** Takes the focus that the press of a button which is gone has left behind. */
const Focused = ({ children }: { children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [])
  return <div ref={box}>{children}</div>
}

/** The filters that are seldom wanted, behind one dashed button. */
export const MoreFilters = ({ filters }: { filters: readonly ListFilter[] }) => {
  const t = useTranslations('list.filter')
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState<string>()
  const change = (next: boolean) => {
    setOpen(next)
    if (next) setWanted(undefined)
  }
  const filter = filters.find(({ id }) => id === wanted)
  const rest = filters.filter(({ chosen }) => chosen === undefined)
  if (rest.length === 0 && !open) return null
  return (
    <Popover open={open} onOpenChange={change}>
      <PopoverTrigger asChild>
        <button
          type="button"
          data-more
          className="flex h-11 shrink-0 items-center gap-1.5 rounded-control border border-line-2 border-dashed px-3 text-small text-text-2 hover:bg-hover hover:text-text tablet:h-8"
        >
          <Plus aria-hidden size={14} />
          {t('more')}
        </button>
      </PopoverTrigger>
      <PopoverContent align="start">
        {filter ? (
          <Focused key={filter.id}>
            <p className="flex items-center gap-1 px-1 pb-1 text-small text-text-3">
              <button
                type="button"
                aria-label={t('back')}
                onClick={() => setWanted(undefined)}
                className="grid size-11 place-items-center rounded-control hover:bg-hover tablet:size-6"
              >
                <ArrowLeft aria-hidden size={14} />
              </button>
              {filter.name}
            </p>
            {filter.choices(() => change(false))}
          </Focused>
        ) : (
          <Focused key="all">
            <ul className="grid min-w-44 p-1">
              {rest.map(({ id, name }) => (
                <li key={id}>
                  <button
                    type="button"
                    onClick={() => startTransition(() => setWanted(id))}
                    className="flex min-h-11 w-full items-center rounded-control px-2 text-left text-body hover:bg-hover tablet:min-h-8"
                  >
                    {name}
                  </button>
                </li>
              ))}
            </ul>
          </Focused>
        )}
      </PopoverContent>
    </Popover>
  )
}
