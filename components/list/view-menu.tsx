'use client'

import { Bookmark } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { lazy, useState } from 'react'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { useIdleLoad } from '@/components/ui/use-surface'
import { toViewQuery } from '@/lib/client/view-queries'
import type { ListName, ListView } from '@/lib/core/list-look'

const load = () => import('./view-choices')
const ViewChoices = lazy(() => load().then((choices) => ({ default: choices.ViewChoices })))

interface ViewMenuProps {
  list: ListName
  /** How the list is drawn now, whether or not its address says so. */
  view: ListView
}

/** Addresses of the list that were given a name. */
export const ViewMenu = ({ list, view }: ViewMenuProps) => {
  const t = useTranslations('list.views')
  const [open, setOpen] = useState(false)
  const current = toViewQuery(useSearchParams().toString(), view)
  useIdleLoad(load)
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <button
          type="button"
          className="flex h-11 shrink-0 items-center gap-1.5 rounded-control px-3 text-small text-text-2 hover:bg-hover hover:text-text tablet:h-8"
        >
          <Bookmark aria-hidden size={14} />
          {t('name')}
        </button>
      </PopoverTrigger>
      <PopoverContent align="start">
        <ViewChoices list={list} current={current} onClose={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  )
}
