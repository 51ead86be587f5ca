'use client'

import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

interface OneOfProps<Value extends string> {
  value: Value
  items: readonly { value: Value; label: string; detail?: ReactNode }[]
  onChange: (value: Value) => void
}

/** One choice of a few. */
export const OneOf = <Value extends string>({ value, items, onChange }: OneOfProps<Value>) => (
  <div className="grid max-h-80 min-w-44 overflow-y-auto overscroll-contain p-1">
    {items.map((item) => (
      <button
        key={item.value}
        type="button"
        aria-pressed={item.value === value}
        onClick={() => onChange(item.value)}
        className="flex min-h-11 items-center gap-4 rounded-control px-2 text-left text-body hover:bg-hover tablet:min-h-8"
      >
        <span className="min-w-0 flex-1">{item.label}</span>
        {item.detail && <span className="text-meta text-text-3">{item.detail}</span>}
        {item.value === value && <Check aria-hidden size={16} className="shrink-0 text-accent-text" />}
      </button>
    ))}
  </div>
)
