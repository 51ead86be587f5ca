'use client'

import clsx from 'clsx'
import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { IconButton } from './button'
import { writeClipboard } from './write-clipboard'

const SHOWN_MS = 2_000

interface CopyButtonProps {
  value: string
  /** The whole name of the button: "复制 state". */
  label: string
  tabIndex?: number | undefined
  className?: string | undefined
}

export const CopyButton = ({ value, label, tabIndex, className }: CopyButtonProps) => {
  const t = useTranslations('common')
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>()
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  return (
    <span className={clsx('inline-flex items-center', className)}>
      <IconButton
        size="row"
        icon={outcome === 'copied' ? Check : Copy}
        label={outcome ? t(outcome) : label}
        tabIndex={tabIndex}
        className={clsx('max-tablet:-my-2', outcome === 'copied' && 'text-ok')}
        onClick={async () => setOutcome((await writeClipboard(value)) ? 'copied' : 'copyFailed')}
      />
      <span role="status" className="sr-only">
        {outcome && t(outcome)}
      </span>
    </span>
  )
}

interface CopyValueProps {
  value: string
  /** What is copied: "state". */
  label: string
  mono?: boolean | undefined
  truncate?: boolean | undefined
  className?: string | undefined
}

export const CopyValue = ({ value, label, mono = false, truncate = false, className }: CopyValueProps) => {
  const t = useTranslations('common')
  const startsLatin = /^[\x21-\x7e]/.test(label)
  return (
    <span className={clsx('inline-flex min-w-0 max-w-full items-center gap-1', className)}>
      <span
        title={truncate ? value : undefined}
        className={clsx('min-w-0 select-all', mono && 'font-mono', truncate ? 'truncate' : 'break-all')}
      >
        {value}
      </span>
      <CopyButton
        value={value}
        label={t('copy', { label, gap: startsLatin ? 'yes' : 'no' })}
        className="-my-1.5 shrink-0"
      />
    </span>
  )
}
