import type { ReactNode } from 'react'

/** One setting of a code: its name left, its control right. */
export const OptionRow = ({
  label,
  htmlFor,
  children,
}: {
  label: string
  htmlFor?: string | undefined
  children: ReactNode
}) => (
  <div className="flex min-h-10 items-center justify-between gap-3 border-t border-line py-1">
    {htmlFor ? (
      <label className="shrink-0 text-small text-text-2" htmlFor={htmlFor}>
        {label}
      </label>
    ) : (
      <span className="shrink-0 text-small text-text-2">{label}</span>
    )}
    {children}
  </div>
)
