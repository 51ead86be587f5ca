'use client'

import { ArrowUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from '@/components/ui/menu'

export type SortWords = 'newest' | 'oldest' | 'nameAscending' | 'nameDescending'

const choices: SortWords[] = ['newest', 'oldest', 'nameAscending', 'nameDescending']

export const sortWords = (sort: string, order: 'asc' | 'desc'): SortWords => {
  if (sort === 'remark') return order === 'asc' ? 'nameAscending' : 'nameDescending'
  return order === 'desc' ? 'newest' : 'oldest'
}

interface SortMenuProps {
  value: SortWords
  onChange: (value: SortWords) => void
}

export const SortMenu = ({ value, onChange }: SortMenuProps) => {
  const t = useTranslations('list.sort')
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" icon={ArrowUpDown} aria-label={`${t('name')}: ${t(value)}`}>
          <span className="max-wide:hidden">{t(value)}</span>
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuRadioGroup value={value} onValueChange={(next) => onChange(next as SortWords)}>
          {choices.map((choice) => (
            <MenuRadioItem key={choice} value={choice}>
              {t(choice)}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  )
}
