'use client'

import type { LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { CodePeek } from './code-peek'
import type { Chosen, Selection } from './use-selection'

/** The first two heads of a list: choosing all of the page, and the handles of the codes. */
export const LeadHeads = ({
  items,
  selection,
  codes,
}: {
  items: readonly Chosen[]
  selection: Selection
  codes: string
}) => {
  const t = useTranslations('list.select')
  const choosable = items.filter(({ configId }) => configId !== '')
  const chosen = choosable.filter(({ configId }) => selection.has(configId)).length
  const isAll = chosen > 0 && chosen === choosable.length
  return (
    <>
      <th scope="col" className="w-14 pl-6 text-left">
        <Checkbox
          aria-label={t('all')}
          checked={isAll}
          indeterminate={chosen > 0 && !isAll}
          onChange={() => selection.set(choosable, !isAll)}
        />
      </th>
      <th scope="col" className="w-8">
        <span className="sr-only">{codes}</span>
      </th>
    </>
  )
}

interface LeadCellsProps {
  configId: string
  name: string
  isSelected: boolean
  tabIndex: number
  icon: LucideIcon
  onToggle: () => void
  onOpen: (configId: string) => void
}

/** The first two cells of a row: choosing it, and the handle of its code. */
export const LeadCells = (props: LeadCellsProps) => {
  const { configId, name, isSelected, tabIndex, icon, onToggle, onOpen } = props
  const t = useTranslations('list.select')
  return (
    <>
      <td className="p-0">
        <label className="flex h-[39px] cursor-pointer items-center pl-6">
          <Checkbox
            aria-label={t('one', { name })}
            checked={isSelected}
            disabled={configId === ''}
            tabIndex={tabIndex}
            onChange={onToggle}
          />
        </label>
      </td>
      <td className="p-0">
        <CodePeek configId={configId} remark={name} tabIndex={tabIndex} onOpen={onOpen} icon={icon} />
      </td>
    </>
  )
}
