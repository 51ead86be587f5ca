'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SCREEN_PRESET, SIZE_PRESETS, sidePixels, sizeForDistance } from '@/lib/core/qr/sizes'
import type { CodeOptions } from './code-options'
import { readDistance } from './own-distance'
import { readOwnSize } from './own-size'

export interface SizePickerProps {
  options: CodeOptions
  /** Side of the code in modules, once it is known. */
  modules: number | undefined
  /** Called with a size that may be printed, never with another. */
  onSize: (change: Partial<CodeOptions>) => void
  /** Told whether the own size on the screen cannot be used. */
  onInvalid: (invalid: boolean) => void
  /** Left out where more is made than pictures. */
  withScreen?: boolean
}

type Own = { kind: 'size' | 'distance'; text: string }

const Chip = ({
  name,
  checked,
  onPick,
  size,
  children,
}: {
  name: string
  checked: boolean
  onPick: () => void
  size: string
  children: ReactNode
}) => (
  <label
    className={clsx(
      'relative flex min-h-11 min-w-0 cursor-pointer flex-col items-center justify-center rounded-control border py-1',
      'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text',
      checked
        ? 'border-accent bg-accent-tint text-accent-text ring-1 ring-accent ring-inset'
        : 'border-line-2 bg-surface text-text-2 hover:bg-hover',
    )}
  >
    <input type="radio" name={name} className="sr-only" checked={checked} onChange={onPick} />
    <span className="max-w-full truncate text-small text-text">{size}</span>
    <span className="max-w-full truncate text-meta">{children}</span>
  </label>
)

const Toggle = ({ on, onToggle, children }: { on: boolean; onToggle: () => void; children: string }) => (
  <button
    type="button"
    aria-expanded={on}
    className="rounded-chip text-small text-accent-text hover:underline"
    onClick={onToggle}
  >
    {children}
  </button>
)

/** The usual sizes on paper, one for the screen, an own one, and the one that a distance asks for. */
export const SizePicker = ({ options, modules, onSize, onInvalid, withScreen = true }: SizePickerProps) => {
  const t = useTranslations('code')
  const heading = useId()
  const [own, setOwn] = useState<Own | null>(null)
  const { sizeMm } = options
  const isScreen =
    sizeMm === SCREEN_PRESET.sizeMm && options.dpi === SCREEN_PRESET.dpi && options.format === 'png'

  const pick = (change: Partial<CodeOptions>) => {
    setOwn(null)
    onInvalid(false)
    onSize(change)
  }
  const type = (next: Own) => {
    setOwn(next)
    const read = next.kind === 'size' ? readOwnSize(next.text) : readDistance(next.text)
    onInvalid('problem' in read)
    if ('sizeMm' in read) onSize({ sizeMm: read.sizeMm })
    else if ('distanceMm' in read) onSize({ sizeMm: sizeForDistance(read.distanceMm, modules) })
  }
  const size = own?.kind === 'size' ? readOwnSize(own.text) : undefined
  const distance = own?.kind === 'distance' ? readDistance(own.text) : undefined

  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-baseline gap-4">
        <h2 id={heading} className="grow text-body font-semibold">
          {t('size.title')}
        </h2>
        <Toggle
          on={own?.kind === 'distance'}
          onToggle={() =>
            own?.kind === 'distance'
              ? pick({})
              : type({ kind: 'distance', text: String(Math.round(sizeMm) / 100) })
          }
        >
          {t('size.byDistance')}
        </Toggle>
        <Toggle
          on={own?.kind === 'size'}
          onToggle={() =>
            own?.kind === 'size' ? pick({}) : type({ kind: 'size', text: String(Math.round(sizeMm) / 10) })
          }
        >
          {t('size.own')}
        </Toggle>
      </div>
      <div
        role="radiogroup"
        aria-labelledby={heading}
        className={clsx('grid gap-1.5', withScreen ? 'grid-cols-5' : 'grid-cols-4')}
      >
        {SIZE_PRESETS.map((preset) => (
          <Chip
            key={preset.use}
            name={heading}
            checked={own === null && preset.sizeMm === sizeMm}
            onPick={() => pick({ sizeMm: preset.sizeMm })}
            size={t('size.centimetres', { cm: preset.sizeMm / 10 })}
          >
            {t(`size.${preset.use}`)}
          </Chip>
        ))}
        {withScreen && (
          <Chip
            name={heading}
            checked={own === null && isScreen}
            onPick={() => pick(SCREEN_PRESET)}
            size={t('size.pixels', { side: sidePixels(SCREEN_PRESET.sizeMm, SCREEN_PRESET.dpi) })}
          >
            {t('size.screen')}
          </Chip>
        )}
      </div>
      {own && size && (
        <Field
          label={t('size.ownLabel')}
          hint={t('size.ownHint')}
          {...('problem' in size ? { error: t(`size.${size.problem}`) } : {})}
        >
          {(ids) => (
            <Input
              {...ids}
              inputMode="decimal"
              autoComplete="off"
              value={own.text}
              invalid={'problem' in size}
              trailing="cm"
              onChange={(event) => type({ kind: 'size', text: event.target.value })}
            />
          )}
        </Field>
      )}
      {own && distance && (
        <Field
          label={t('size.distanceLabel')}
          hint={t('size.distanceHint', { cm: sizeMm / 10 })}
          {...('problem' in distance ? { error: t('size.distanceNotNumber') } : {})}
        >
          {(ids) => (
            <Input
              {...ids}
              inputMode="decimal"
              autoComplete="off"
              value={own.text}
              invalid={'problem' in distance}
              trailing={t('size.metres')}
              onChange={(event) => type({ kind: 'distance', text: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  )
}
