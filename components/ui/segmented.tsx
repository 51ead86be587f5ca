'use client'

import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'
import { useId } from 'react'

export interface SegmentedItem<Value extends string = string> {
  value: Value
  label: string
  icon?: LucideIcon | undefined
  /** In windows under 1280 px and containers under 900 px only the icon shows; the words stay its name. */
  hideLabelBelowWide?: boolean | undefined
}

interface SegmentedProps<Value extends string> {
  value: Value
  onValueChange: (value: Value) => void
  label: string
  items: readonly SegmentedItem<Value>[]
  size?: 'row' | 'bar' | 'form' | undefined
  disabled?: boolean | undefined
  className?: string | undefined
}

const heights = { row: 'h-11 tablet:h-7', bar: 'h-11 tablet:h-8', form: 'h-12 tablet:h-9' }

export const Segmented = <Value extends string>({
  value,
  onValueChange,
  label,
  items,
  size = 'bar',
  disabled,
  className,
}: SegmentedProps<Value>) => {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={clsx('inline-flex min-w-0 rounded-control bg-fill p-0.5', heights[size], className)}
    >
      {items.map(({ value: own, label: words, icon: Icon, hideLabelBelowWide }) => (
        <label
          key={own}
          title={hideLabelBelowWide ? words : undefined}
          className={clsx(
            'relative flex min-w-0 flex-auto cursor-pointer select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-chip border border-transparent px-2 text-small text-text-2 tablet:flex-1 tablet:px-3',
            'has-focus-visible:outline-2 has-focus-visible:outline-accent-text has-focus-visible:outline-offset-2',
            'has-checked:bg-segment has-checked:font-semibold has-checked:text-text has-checked:shadow-1 has-disabled:cursor-default has-disabled:text-disabled',
            'forced-colors:has-checked:border-[Highlight]',
          )}
        >
          <input
            type="radio"
            name={name}
            value={own}
            checked={own === value}
            disabled={disabled}
            onChange={() => onValueChange(own)}
            className="sr-only"
          />
          {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />}
          <span className={clsx('truncate', hideLabelBelowWide && '@max-[900px]:sr-only max-wide:sr-only')}>
            {words}
          </span>
        </label>
      ))}
    </div>
  )
}
