import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlFrame } from './input'

interface SelectProps extends Omit<ComponentProps<'select'>, 'size'> {
  invalid?: boolean | undefined
  size?: 'bar' | 'form' | undefined
}

export const Select = ({ invalid, size = 'form', className, children, ...native }: SelectProps) => (
  <span className={clsx('relative inline-flex min-w-0', className)}>
    <select
      aria-invalid={invalid || undefined}
      {...native}
      className={clsx(
        controlFrame(invalid),
        'cursor-pointer appearance-none truncate pr-8 pl-3',
        size === 'form' ? 'h-12 tablet:h-9' : 'h-11 tablet:h-8',
      )}
    >
      {children}
    </select>
    <ChevronDown
      aria-hidden
      size={16}
      strokeWidth={1.75}
      className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-text-3"
    />
  </span>
)
