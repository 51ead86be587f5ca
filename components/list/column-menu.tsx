'use client'

import { Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import { Button } from '@/components/ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { useIdleLoad } from '@/components/ui/use-surface'
import type { ColumnMenuProps } from './list-columns'

const load = () => import('./column-choices')
const ColumnChoices = lazy(() => load().then((choices) => ({ default: choices.ColumnChoices })))

/** Which columns the table has, in which order and how wide. */
export const ColumnMenu = (menu: ColumnMenuProps) => {
  const t = useTranslations('list.columns')
  useIdleLoad(load)
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="ghost" icon={Columns3} aria-label={t('name')}>
          <span className="@max-[900px]:sr-only max-wide:sr-only">{t('name')}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end">
        <ColumnChoices {...menu} />
      </PopoverContent>
    </Popover>
  )
}
