'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { CAPTION_SOURCES, MAX_CAPTION } from '@/lib/core/qr/style'
import { OptionRow } from './option-row'

const isSource = (caption: string): boolean => CAPTION_SOURCES.some((source) => source === caption)

/** What stands below a code. A text of one's own that is too long is not handed on. */
export const CaptionRow = ({
  caption,
  onCaption,
}: {
  caption: string
  onCaption: (caption: string) => void
}) => {
  const t = useTranslations('codeStyle.caption')
  const id = useId()
  const [own, setOwn] = useState<string | null>(isSource(caption) ? null : caption)
  const excess = [...(own ?? '')].length - MAX_CAPTION

  const type = (text: string) => {
    setOwn(text)
    if ([...text].length > MAX_CAPTION) return
    onCaption(text.trim() === '' || isSource(text.trim()) ? 'none' : text)
  }
  const choose = (value: string) => {
    if (value === 'own') return type('')
    setOwn(null)
    onCaption(value)
  }
  return (
    <>
      <OptionRow label={t('title')} htmlFor={id}>
        <Select
          id={id}
          size="bar"
          value={own === null ? caption : 'own'}
          onChange={(event) => choose(event.target.value)}
        >
          {([...CAPTION_SOURCES, 'own'] as const).map((value) => (
            <option key={value} value={value}>
              {t(value)}
            </option>
          ))}
        </Select>
      </OptionRow>
      {own !== null && (
        <div className="pb-3">
          <Field
            label={t('ownText')}
            counter={{ used: [...own].length, limit: MAX_CAPTION, unit: 'characters' }}
            {...(excess > 0 ? { error: t('tooLong', { max: MAX_CAPTION, excess }) } : {})}
          >
            {(ids) => (
              <Input
                {...ids}
                value={own}
                invalid={excess > 0}
                autoComplete="off"
                onChange={(event) => type(event.target.value)}
              />
            )}
          </Field>
        </div>
      )}
    </>
  )
}
