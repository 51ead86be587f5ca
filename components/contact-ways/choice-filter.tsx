'use client'

import { Check } from 'lucide-react'
import { FilterButton } from '@/components/list/filter-button'

type Choice = '' | '1' | '2'

interface ChoiceFilterProps {
  name: string
  any: string
  value: Choice
  items: { value: Choice; label: string }[]
  onChange: (value: Choice) => void
}

/** A filter with one choice of a few. */
export const ChoiceFilter = ({ name, any, value, items, onChange }: ChoiceFilterProps) => (
  <FilterButton
    name={name}
    chosen={value === '' ? undefined : items.find((item) => item.value === value)?.label}
    onClear={() => onChange('')}
  >
    {(close) => (
      <div className="grid min-w-40 p-1">
        {[{ value: '' as const, label: any }, ...items].map((item) => (
          <button
            key={item.value}
            type="button"
            aria-pressed={item.value === value}
            onClick={() => {
              onChange(item.value)
              close()
            }}
            className="flex h-11 items-center justify-between gap-4 rounded-control px-2 text-body hover:bg-hover tablet:h-8"
          >
            {item.label}
            {item.value === value && <Check aria-hidden size={16} className="text-accent-text" />}
          </button>
        ))}
      </div>
    )}
  </FilterButton>
)
