import clsx from 'clsx'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'row' | 'bar' | 'form' | 'large'

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-accent bg-accent font-semibold text-white shadow-1 hover:border-accent-hover hover:bg-accent-hover',
  secondary: 'border-line-2 bg-surface text-text shadow-1 hover:bg-hover',
  ghost: 'border-transparent text-text-2 hover:bg-hover hover:text-text',
  danger: 'border-line-2 bg-surface text-bad shadow-1 hover:border-bad-line hover:bg-bad-tint',
}

const heights: Record<ButtonSize, string> = {
  row: 'h-11 tablet:h-7',
  bar: 'h-11 tablet:h-8',
  form: 'h-12 tablet:h-9',
  large: 'h-12 tablet:h-10',
}

const paddings: Record<ButtonSize, string> = {
  row: 'px-2.5',
  bar: 'px-3',
  form: 'px-3.5',
  large: 'px-4',
}

const squares: Record<ButtonSize, string> = {
  row: 'w-11 tablet:w-[26px]',
  bar: 'w-11 tablet:w-8',
  form: 'w-12 tablet:w-9',
  large: 'w-12 tablet:w-10',
}

const base =
  'inline-flex shrink-0 cursor-pointer select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-control border transition-colors duration-80'

const off =
  'disabled:cursor-default disabled:border-line-2 disabled:bg-subtle disabled:text-disabled disabled:shadow-none aria-disabled:cursor-default aria-disabled:border-line-2 aria-disabled:bg-subtle aria-disabled:text-disabled aria-disabled:shadow-none'

const ghostOff =
  'disabled:cursor-default disabled:bg-transparent disabled:text-disabled aria-disabled:cursor-default aria-disabled:bg-transparent aria-disabled:text-disabled'

export const buttonStyle = (variant: ButtonVariant, size: ButtonSize, square = false) =>
  clsx(
    base,
    variants[variant],
    variant === 'ghost' ? ghostOff : off,
    heights[size],
    square ? squares[size] : paddings[size],
    size === 'row' ? 'text-small' : 'text-section tablet:text-body',
  )
