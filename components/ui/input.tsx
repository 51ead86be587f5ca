import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

interface ControlLook {
  invalid?: boolean | undefined
  mono?: boolean | undefined
  /** Stands inside the frame, at its end. */
  trailing?: ReactNode
}

export const controlFrame = (invalid: boolean | undefined) =>
  clsx(
    'w-full rounded-control border bg-surface text-section text-text tablet:text-body',
    'placeholder:text-text-3 disabled:cursor-default disabled:border-line-2 disabled:bg-subtle disabled:text-disabled',
    'outline-none focus-visible:ring-3 forced-colors:focus-visible:outline-2 forced-colors:focus-visible:outline-solid',
    invalid
      ? 'border-bad-solid focus-visible:ring-bad-tint'
      : 'border-control focus-visible:border-accent-text focus-visible:ring-accent-tint',
  )

/** The frame stays when `trailing` goes: in another place the control would be another one, without the focus. */
const withTrailing = (control: ReactNode, trailing: ReactNode) => (
  <div className="relative w-full">
    {control}
    {trailing !== undefined && trailing !== null && trailing !== false && (
      <span className="absolute inset-y-0 right-0 flex min-w-9 items-center justify-center px-2.5 text-small text-text-3">
        {trailing}
      </span>
    )}
  </div>
)

export const Input = ({
  invalid,
  mono,
  trailing,
  className,
  ...native
}: ComponentProps<'input'> & ControlLook) =>
  withTrailing(
    <input
      aria-invalid={invalid || undefined}
      {...native}
      className={clsx(
        controlFrame(invalid),
        'h-12 px-3 tablet:h-9',
        trailing && 'pr-10',
        mono && 'font-mono',
        className,
      )}
    />,
    trailing,
  )

export const Textarea = ({
  invalid,
  mono,
  trailing,
  className,
  rows = 3,
  ...native
}: ComponentProps<'textarea'> & ControlLook) =>
  withTrailing(
    <textarea
      aria-invalid={invalid || undefined}
      rows={rows}
      {...native}
      className={clsx(
        controlFrame(invalid),
        'field-sizing-content block max-h-96 resize-y px-3 py-2 leading-[22px]',
        mono && 'font-mono',
        className,
      )}
      style={{ minHeight: `${rows * 22 + 18}px`, ...native.style }}
    />,
    trailing,
  )
