'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { OptionRow } from '@/components/code-style/option-row'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { FIRST_LINES, MAX_SHEET_TEXT, type SheetOptions } from '@/lib/core/sheet/options'
import { Group } from './group'
import type { Sheet } from './use-sheet'

const Line = ({
  label,
  hint,
  value,
  onValue,
}: {
  label: string
  hint: string
  value: string
  onValue: (value: string) => void
}) => (
  <Field
    label={label}
    hint={hint}
    {...(value === ''
      ? {}
      : { counter: { used: [...value].length, limit: MAX_SHEET_TEXT, unit: 'characters' as const } })}
  >
    {(ids) => (
      <Input
        {...ids}
        value={value}
        autoComplete="off"
        onChange={(event) => onValue([...event.target.value].slice(0, MAX_SHEET_TEXT).join(''))}
      />
    )}
  </Field>
)

/** What stands above and below the codes. */
export const TextSettings = ({ sheet }: { sheet: Sheet }) => {
  const t = useTranslations('print.text')
  const id = useId()
  const { options, changeOptions: change } = sheet
  const hasHeadline = options.kind === 'poster' || options.kind === 'tent'
  return (
    <Group title={t('title')}>
      {hasHeadline && (
        <Line
          label={t('headline')}
          hint={t('headlineHint')}
          value={options.headline}
          onValue={(headline) => change({ headline })}
        />
      )}
      <OptionRow label={t('first')} htmlFor={id}>
        <Select
          id={id}
          size="bar"
          value={options.firstLine}
          onChange={(event) => change({ firstLine: event.target.value as SheetOptions['firstLine'] })}
        >
          {FIRST_LINES.map((value) => (
            <option key={value} value={value}>
              {t(value)}
            </option>
          ))}
        </Select>
      </OptionRow>
      <Line
        label={t('second')}
        hint={t('secondHint')}
        value={options.secondLine}
        onValue={(secondLine) => change({ secondLine })}
      />
    </Group>
  )
}
