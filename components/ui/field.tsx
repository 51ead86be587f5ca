'use client'

import clsx from 'clsx'
import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'

export interface FieldIds {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  label: ReactNode
  /** Beside the label: "可不填". */
  note?: ReactNode
  hint?: ReactNode
  error?: ReactNode
  counter?: { used: number; limit: number; unit: 'characters' | 'bytes' } | undefined
  trailingHint?: ReactNode
  children: (ids: FieldIds) => ReactNode
}

const NEARLY_FULL = 0.9

const Counter = ({ used, limit, unit }: NonNullable<FieldProps['counter']>) => {
  const t = useTranslations('common.counter')
  return (
    <span className={used > limit ? 'text-bad' : used >= limit * NEARLY_FULL ? 'text-text' : undefined}>
      {t(unit, { used, limit })}
    </span>
  )
}

export const Field = ({ label, note, hint, error, counter, trailingHint, children }: FieldProps) => {
  const id = useId()
  const below = `${id}-below`
  const hasTrailing = counter !== undefined || trailingHint !== undefined
  const hasBelow = Boolean(error || hint) || hasTrailing
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex flex-wrap items-baseline gap-x-2">
        <label htmlFor={id} className="font-semibold text-section tablet:text-body">
          {label}
        </label>
        {note && <span className="text-hint text-text-3">{note}</span>}
      </div>
      {children({
        id,
        'aria-describedby': hasBelow ? below : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hasBelow && (
        <div id={below} className="mt-1.5 flex items-start justify-between gap-4 text-hint text-text-3">
          <span className={clsx('min-w-0 break-words', error && 'flex gap-1 text-bad')}>
            {error ? (
              <>
                <CircleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
                <span className="min-w-0">{error}</span>
              </>
            ) : (
              hint
            )}
          </span>
          {hasTrailing && (
            <span className="shrink-0 whitespace-nowrap">
              {counter ? <Counter {...counter} /> : trailingHint}
            </span>
          )}
        </div>
      )}
    </div>
  )
}
