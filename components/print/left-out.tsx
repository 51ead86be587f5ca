'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useErrorWords } from '@/components/ui/use-error-words'
import type { PrintCode } from './use-print-codes'

const Failed = ({ code }: { code: PrintCode }) => {
  const t = useTranslations('print.verdict')
  const words = useErrorWords(code.error)
  return (
    <>
      <span className="text-text-2">{words.title}</span>
      <Button size="row" variant="ghost" onClick={code.retry}>
        {t('retry')}
      </Button>
    </>
  )
}

const wordOf = ({ verdict }: PrintCode) => {
  if (verdict === 'none' || verdict === 'noAvatar') return verdict
  return verdict === 'verified' ? 'doesNotScan' : 'unknown'
}

export interface LeftOutProps {
  codes: readonly PrintCode[]
  /** Why the desk would not print a code, in words. */
  reasonOf: (id: string) => string | undefined
  invalid: readonly string[]
}

/** The codes that are not on the sheet, and why. */
export const LeftOut = ({ codes, reasonOf, invalid }: LeftOutProps) => {
  const t = useTranslations('print.verdict')
  const count = codes.length + invalid.length
  if (count === 0) return null
  return (
    <div role="alert" className="rounded-card border border-bad-line bg-bad-tint px-3 py-2 text-small">
      <p className="flex gap-2 font-semibold">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" strokeWidth={1.75} />
        {t('left', { count })}
      </p>
      <ul className="mt-1 flex flex-col gap-1 pl-6">
        {codes.map((code) => (
          <li key={code.id} className="flex flex-wrap items-center gap-x-2 wrap-anywhere">
            <bdi>{code.remark || <code className="font-mono text-meta">{code.id}</code>}</bdi>
            {code.verdict === 'failed' ? (
              <Failed code={code} />
            ) : (
              <span className="text-text-2">{reasonOf(code.id) ?? t(wordOf(code))}</span>
            )}
          </li>
        ))}
        {invalid.map((text) => (
          <li key={text} className="flex flex-wrap gap-x-2 wrap-anywhere">
            <code className="font-mono text-meta">{text}</code>
            <span className="text-text-2">{t('invalid')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
