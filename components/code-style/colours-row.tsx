'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Colour, colourProblem } from '@/lib/core/qr/colour'
import { OptionRow } from './option-row'

interface Colours {
  ink: Colour
  paper: Colour
}

const Swatch = ({
  label,
  value,
  onChange,
}: {
  label: string
  value: Colour
  onChange: (value: Colour) => void
}) => (
  <input
    type="color"
    aria-label={label}
    title={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    className="h-11 w-11 cursor-pointer appearance-none rounded-control border border-control bg-surface p-1 tablet:h-8 tablet:w-10 [&::-moz-color-swatch]:rounded-chip [&::-moz-color-swatch]:border-line-2 [&::-webkit-color-swatch-wrapper]:p-0 [&::-webkit-color-swatch]:rounded-chip [&::-webkit-color-swatch]:border-line-2"
  />
)

/** Colour of the code and of its ground. Two that would not scan are shown with the reason and not handed on. */
export const ColoursRow = ({
  ink,
  paper,
  onColours,
}: Colours & { onColours: (colours: Colours) => void }) => {
  const t = useTranslations('codeStyle.colours')
  const [refused, setRefused] = useState<Colours | null>(null)
  const shown = refused ?? { ink, paper }
  const problem = colourProblem(shown.ink, shown.paper)

  const pick = (some: Partial<Colours>) => {
    const next = { ...shown, ...some }
    const isRefused = colourProblem(next.ink, next.paper) !== undefined
    setRefused(isRefused ? next : null)
    if (!isRefused) onColours(next)
  }
  return (
    <>
      <OptionRow label={t('title')}>
        <span className="flex items-center gap-2">
          <Swatch label={t('ink')} value={shown.ink} onChange={(value) => pick({ ink: value })} />
          <span aria-hidden className="text-meta text-text-3">
            {t('on')}
          </span>
          <Swatch label={t('paper')} value={shown.paper} onChange={(value) => pick({ paper: value })} />
        </span>
      </OptionRow>
      {problem && (
        <p role="alert" className="pb-3 text-hint text-bad">
          {t(problem)}
        </p>
      )}
    </>
  )
}
