import clsx from 'clsx'
import { Check, Minus } from 'lucide-react'
import type { ComponentProps } from 'react'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'ref'> {
  indeterminate?: boolean | undefined
}

export const Checkbox = ({ indeterminate = false, className, ...native }: CheckboxProps) => (
  <span className={clsx('relative inline-grid size-4 shrink-0 place-items-center', className)}>
    <input
      {...native}
      ref={(input) => {
        if (input) input.indeterminate = indeterminate
      }}
      type="checkbox"
      className="peer size-4 cursor-pointer appearance-none rounded-chip border border-control bg-surface checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:cursor-default disabled:border-line-2 disabled:bg-subtle forced-colors:appearance-auto"
    />
    {indeterminate ? (
      <Minus
        aria-hidden
        size={12}
        strokeWidth={3}
        className="pointer-events-none absolute text-white forced-colors:hidden"
      />
    ) : (
      <Check
        aria-hidden
        size={12}
        strokeWidth={3}
        className="pointer-events-none absolute hidden text-white peer-checked:block forced-colors:hidden"
      />
    )}
  </span>
)
