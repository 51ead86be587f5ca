'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { FILE_FORMATS, type FileFormat } from '@/lib/core/qr/sizes'

/** The formats of an export, one or several. */
export const FormatBoxes = ({
  formats,
  onFormats,
}: {
  formats: readonly FileFormat[]
  onFormats: (formats: FileFormat[]) => void
}) => {
  const t = useTranslations('exporting')
  const tCode = useTranslations('code.format')
  const set = (format: FileFormat, isChosen: boolean) =>
    onFormats(FILE_FORMATS.filter((one) => (one === format ? isChosen : formats.includes(one))))
  return (
    <fieldset>
      <legend className="mb-2 font-semibold text-body">{t('formats')}</legend>
      <div className="grid grid-cols-3 gap-1.5">
        {FILE_FORMATS.map((format) => {
          const isChosen = formats.includes(format)
          return (
            <label
              key={format}
              className={clsx(
                'flex min-h-14 min-w-0 cursor-pointer items-start gap-2 rounded-control border px-2.5 py-2',
                isChosen
                  ? 'border-accent bg-accent-tint ring-1 ring-accent ring-inset'
                  : 'border-line-2 bg-surface hover:bg-hover',
              )}
            >
              <Checkbox
                className="mt-0.5"
                checked={isChosen}
                onChange={(event) => set(format, event.target.checked)}
              />
              <span className="min-w-0">
                <span className="block text-small text-text">{tCode(format)}</span>
                <span className="block text-meta text-text-2">{t(`use.${format}`)}</span>
              </span>
            </label>
          )
        })}
      </div>
      {formats.length === 0 && (
        <p role="alert" className="mt-2 text-bad text-hint">
          {t('noFormat')}
        </p>
      )}
    </fieldset>
  )
}
