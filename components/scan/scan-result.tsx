'use client'

import { BadgeCheck, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { comparePrint, type ExpectedCode } from './compare'

const Line = ({ icon: Icon, tone, children }: { icon: LucideIcon; tone: string; children: ReactNode }) => (
  <div className="flex gap-2">
    <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tone}`} strokeWidth={1.75} />
    <div className="min-w-0">{children}</div>
  </div>
)

/** What the photos show, in words. */
export const ScanResult = ({
  expected,
  texts,
}: {
  expected: readonly ExpectedCode[]
  texts: ReadonlySet<string>
}) => {
  const t = useTranslations('scan')
  const { read, missing, strange } = comparePrint(expected, texts)
  const isSingle = expected.length === 1
  return (
    <div className="grid gap-2 text-small">
      {read.length > 0 && (
        <Line icon={BadgeCheck} tone="text-ok">
          <p className="font-semibold">
            {isSingle ? t('readOne') : t('read', { count: read.length, total: expected.length })}
          </p>
        </Line>
      )}
      {strange.length > 0 && (
        <Line icon={CircleX} tone="text-bad">
          <p className="font-semibold">{t('strange', { count: strange.length })}</p>
          <ul className="text-hint text-text-2">
            {strange.slice(0, 5).map((text) => (
              <li key={text} className="wrap-anywhere font-mono">
                {text}
              </li>
            ))}
          </ul>
        </Line>
      )}
      {read.length === 0 && strange.length === 0 && (
        <Line icon={TriangleAlert} tone="text-warn">
          <p className="font-semibold">{t('nothing')}</p>
          <p className="text-hint text-text-2">{t('nothingText')}</p>
        </Line>
      )}
      {read.length > 0 && missing.length > 0 && (
        <Line icon={TriangleAlert} tone="text-warn">
          <p className="font-semibold">{t('missing', { count: missing.length })}</p>
          <p className="text-hint wrap-anywhere text-text-2">
            {missing
              .slice(0, 10)
              .map(({ name }) => name)
              .join(t('separator'))}
            {missing.length > 10 && '…'}
          </p>
          <p className="text-hint text-text-2">{t('missingText')}</p>
        </Line>
      )}
    </div>
  )
}
