'use client'

import { type ReactNode, useId } from 'react'

interface SwitchProps {
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean | undefined
  id?: string | undefined
}

export const Switch = ({ checked, onCheckedChange, label, hint, disabled, id }: SwitchProps) => {
  const own = useId()
  const control = id ?? own
  return (
    <div className="flex min-h-11 items-start gap-3 max-tablet:flex-row-reverse max-tablet:items-center max-tablet:justify-between tablet:min-h-0">
      <button
        id={control}
        type="button"
        role="switch"
        aria-checked={checked}
        aria-labelledby={`${control}-label`}
        aria-describedby={hint ? `${control}-hint` : undefined}
        disabled={disabled}
        onClick={() => onCheckedChange(!checked)}
        className="relative h-6 w-10 shrink-0 cursor-pointer rounded-full border border-transparent bg-control transition-colors duration-80 after:absolute after:-inset-2.5 aria-checked:bg-accent disabled:cursor-default disabled:opacity-50 tablet:h-5 tablet:w-9 forced-colors:border-[ButtonText] forced-colors:aria-checked:bg-[Highlight]"
      >
        <span
          aria-hidden
          className={`absolute top-0.5 left-0.5 size-[18px] rounded-full bg-white transition-transform duration-80 motion-reduce:transition-none tablet:top-px tablet:left-px tablet:size-4 ${checked ? 'translate-x-4 forced-colors:bg-[HighlightText]' : 'forced-colors:bg-[ButtonText]'}`}
        />
      </button>
      <div className="min-w-0">
        <label
          id={`${control}-label`}
          htmlFor={control}
          className="block cursor-pointer font-semibold text-section tablet:text-body"
        >
          {label}
        </label>
        {hint && (
          <p id={`${control}-hint`} className="text-hint text-text-3">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
