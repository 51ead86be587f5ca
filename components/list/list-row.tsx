'use client'

import type { LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { CodePeek } from './code-peek'
import { rowKeys } from './row-keys'
import { RowTools } from './row-tools'
import type { RowState } from './use-rows'

interface ListRowProps extends RowState {
  configId: string
  name: string
  state: string
  icon: LucideIcon
  hasPicture?: boolean
  /** The cells between the handle of the code and the tools. */
  children: ReactNode
}

/** One row of a list: choosing it, the handle of its code, its own cells, its tools. */
export const ListRow = (props: ListRowProps) => {
  const { configId, name, state, icon, hasPicture = true, children, ...row } = props
  const { index, rowNumber, isActive, isOpen, isSelected, actions } = row
  const t = useTranslations('list.select')
  const [isNear, setNear] = useState(false)
  const tabIndex = isActive ? 0 : -1
  const keys = rowKeys(row)
  return (
    <tr
      {...keys}
      onFocus={() => {
        setNear(true)
        keys.onFocus()
      }}
      onPointerEnter={() => setNear(true)}
      aria-rowindex={rowNumber}
      aria-selected={isSelected}
      className={`group h-10 [&>td]:border-line [&>td]:border-b ${
        isSelected || isOpen ? 'bg-accent-tint' : 'hover:bg-hover'
      } -outline-offset-2 forced-colors:aria-selected:outline`}
    >
      <td className="p-0">
        <label className="flex h-[39px] cursor-pointer items-center pl-6">
          <Checkbox
            aria-label={t('one', { name })}
            checked={isSelected}
            disabled={configId === ''}
            tabIndex={tabIndex}
            onChange={(event) =>
              actions.toggle(index, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
            }
          />
        </label>
      </td>
      <td className="p-0">
        <CodePeek
          configId={configId}
          remark={name}
          tabIndex={tabIndex}
          onOpen={() => actions.peek(index)}
          icon={icon}
        />
      </td>
      {children}
      <td className="pr-4 pl-0">
        {isNear && <RowTools configId={configId} state={state} tabIndex={tabIndex} hasPicture={hasPicture} />}
      </td>
    </tr>
  )
}
