'use client'

import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'
import { useId } from 'react'

export interface Choice<Value extends string = string> {
  value: Value
  title: string
  hint: string
  icon: LucideIcon
}

interface ChoiceCardsProps<Value extends string> {
  value: Value
  onValueChange: (value: Value) => void
  label: string
  items: readonly Choice<Value>[]
  disabled?: boolean | undefined
}

export const ChoiceCards = <Value extends string>({
  value,
  onValueChange,
  label,
  items,
  disabled,
}: ChoiceCardsProps<Value>) => {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className="grid gap-3 tablet:grid-cols-2">
      {items.map(({ value: own, title, hint, icon: Icon }) => (
        <label
          key={own}
          className={clsx(
            'group flex min-h-16 cursor-pointer gap-3 rounded-card border border-line-2 bg-surface px-4 py-3 hover:bg-hover',
            'has-checked:border-accent has-checked:bg-accent-tint has-checked:ring-1 has-checked:ring-accent has-checked:ring-inset',
            'has-focus-visible:outline-2 has-focus-visible:outline-accent-text has-focus-visible:outline-offset-2',
            'has-disabled:cursor-default forced-colors:has-checked:border-[Highlight]',
          )}
        >
          <Icon
            aria-hidden
            size={20}
            strokeWidth={1.75}
            className="mt-0.5 shrink-0 text-text-3 group-has-checked:text-accent-text"
          />
          <span className="min-w-0 flex-1">
            <span className="block font-semibold text-body">{title}</span>
            <span id={`${name}-${own}`} className="block text-hint text-text-2">
              {hint}
            </span>
          </span>
          <input
            type="radio"
            name={name}
            value={own}
            aria-label={title}
            aria-describedby={`${name}-${own}`}
            checked={own === value}
            disabled={disabled}
            onChange={() => onValueChange(own)}
            className="size-4 shrink-0 cursor-pointer appearance-none rounded-full border border-control bg-surface outline-none checked:border-5 checked:border-accent checked:bg-white forced-colors:appearance-auto"
          />
        </label>
      ))}
    </div>
  )
}
