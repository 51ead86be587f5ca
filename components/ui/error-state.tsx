'use client'

import clsx from 'clsx'
import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button'
import { CopyButton } from './copy'
import { errorIcon } from './error-icon'
import { errorFacts, useErrorWords } from './use-error-words'

interface ErrorStateProps {
  error: unknown
  onRetry?: (() => void) | undefined
  /** What is still there: a link to the last known data, say. */
  lastKnown?: ReactNode
}

const Row = ({ label, children, copy }: { label: string; children: ReactNode; copy?: ReactNode }) => (
  <div className="flex min-h-10 items-center gap-3 border-line border-t px-4 first:border-t-0">
    <dt className="w-16 shrink-0 text-text-3">{label}</dt>
    <dd className="flex min-w-0 flex-1 items-center justify-between gap-2 py-2">
      <span className="min-w-0 break-words">{children}</span>
      {copy}
    </dd>
  </div>
)

/** Who can help, and what they need to be told: each to copy. */
export const ErrorDetails = ({ error, className }: { error: unknown; className?: string }) => {
  const t = useTranslations('common')
  const { who, codes, detail } = useErrorWords(error)
  return (
    <dl className={clsx('rounded-card border border-line-2 text-small', className)}>
      <Row label={t('error.who')}>
        <span className="font-semibold">{who}</span>
      </Row>
      <Row
        label={t('error.code')}
        copy={<CopyButton value={codes} label={t('error.copyCode')} className="-my-1 -mr-1.5 shrink-0" />}
      >
        <span className="wrap-anywhere whitespace-pre-wrap font-mono">{codes}</span>
      </Row>
      {detail && (
        <Row
          label={t('error.detail')}
          copy={
            <CopyButton value={detail} label={t('error.copyDetail')} className="-my-1 -mr-1.5 shrink-0" />
          }
        >
          <span className="wrap-anywhere line-clamp-3 font-mono text-text-2" title={detail}>
            {detail}
          </span>
        </Row>
      )}
    </dl>
  )
}

/** An error in the place of the content. */
export const ErrorState = ({ error, onRetry, lastKnown }: ErrorStateProps) => {
  const t = useTranslations('common')
  const { title, action } = useErrorWords(error)
  const Icon = errorIcon(errorFacts(error))
  return (
    <section className="mx-auto flex w-full max-w-[528px] gap-3 px-6 py-16">
      <span className="grid size-9 shrink-0 place-items-center rounded-card bg-bad-tint text-bad">
        <Icon aria-hidden size={20} strokeWidth={1.75} />
      </span>
      <div className="min-w-0 flex-1">
        <div role="alert">
          <h2 className="font-semibold text-section">{title}</h2>
          <p className="text-body text-text-2 leading-[22px]">{action}</p>
        </div>
        <ErrorDetails error={error} className="mt-4" />
        {(onRetry || lastKnown) && (
          <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-small text-text-2">
            {onRetry && (
              <Button variant="primary" icon={RefreshCw} onClick={() => onRetry()}>
                {t('retry')}
              </Button>
            )}
            {lastKnown}
          </div>
        )}
      </div>
    </section>
  )
}

interface InlineErrorProps extends Omit<ErrorStateProps, 'lastKnown'> {
  /** False where the codes stand in {@link ErrorDetails} beside it. */
  hasCodes?: boolean
}

/** The same in two lines, beside what it concerns. */
export const InlineError = ({ error, onRetry, hasCodes = true }: InlineErrorProps) => {
  const t = useTranslations('common')
  const { title, action, codes } = useErrorWords(error)
  const Icon = errorIcon(errorFacts(error))
  return (
    <div role="alert" className="flex items-start gap-2 text-small">
      <Icon aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-bad" />
      <p className="min-w-0 flex-1 break-words" title={codes}>
        <span className="block text-bad">{title}</span>
        <span className="block text-hint text-text-2">{action}</span>
        {hasCodes && codes && <span className="block font-mono text-meta text-text-3">{codes}</span>}
      </p>
      {onRetry && (
        <Button size="row" onClick={() => onRetry()}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
