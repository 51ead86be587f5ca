'use client'

import { useMutation } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { DpiSelect } from '@/components/code/dpi-select'
import { SizePicker } from '@/components/code/size-picker'
import { useCodeOptions } from '@/components/code/use-code-options'
import { OptionRow } from '@/components/code-style/option-row'
import { StyleRows } from '@/components/code-style/style-rows'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { InlineError } from '@/components/ui/error-state'
import { codeExports } from '@/lib/client/exporting/exports'
import { type FileFormat, sidePixels } from '@/lib/core/qr/sizes'
import { largestSide } from '@/lib/core/qr/style'
import type { ExportProps } from './export-props'
import { ExportSummary } from './export-summary'
import { FormatBoxes } from './format-boxes'

interface ExportDialogProps extends ExportProps {
  onClose: () => void
}

/** Which files an export has and how its codes look. */
export const ExportDialog = ({ count, readIds, onClose }: ExportDialogProps) => {
  const t = useTranslations('exporting')
  const tCode = useTranslations('code')
  const tStyle = useTranslations('codeStyle')
  const tCommon = useTranslations('common')
  const dpiId = useId()
  const [formats, setFormats] = useState<FileFormat[]>(['png'])
  const [isSizeInvalid, setSizeInvalid] = useState(false)
  const { options, change, hasLogo, ready, error, retry } = useCodeOptions()
  const hasPng = formats.includes('png')
  const isTooLarge =
    hasPng && !isSizeInvalid && sidePixels(options.sizeMm, options.dpi) > largestSide(options)
  const isPossible = ready && formats.length > 0 && !isSizeInvalid && !isTooLarge
  const start = useMutation({
    mutationFn: readIds,
  })
  // Told here and not above, because this one is not told once the dialog is closed.
  const begin = () =>
    start.mutate(undefined, {
      onSuccess: (configIds) => {
        codeExports.start({ ...options, configIds, format: formats })
        onClose()
      },
    })

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      size={480}
      title={t('title', { count })}
      footer={
        <>
          <Button size="form" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button variant="primary" size="form" busy={start.isPending} disabled={!isPossible} onClick={begin}>
            {t('start')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <FormatBoxes formats={formats} onFormats={setFormats} />
        <SizePicker
          options={options}
          modules={undefined}
          onSize={change}
          onInvalid={setSizeInvalid}
          withScreen={false}
        />
        <div>
          {hasPng && (
            <OptionRow label={tCode('dpi.title')} htmlFor={dpiId}>
              <DpiSelect id={dpiId} dpi={options.dpi} onDpi={(dpi) => change({ dpi })} />
            </OptionRow>
          )}
          <details className="group border-line border-t">
            <summary className="flex min-h-11 cursor-pointer list-none items-center justify-between rounded-chip text-small text-text-2 hover:text-text tablet:min-h-10 [&::-webkit-details-marker]:hidden">
              {tStyle('more')}
              <ChevronDown
                aria-hidden
                size={16}
                strokeWidth={1.75}
                className="mr-2.5 text-text-3 group-open:rotate-180"
              />
            </summary>
            <StyleRows key={ready ? 'ready' : 'waiting'} style={options} onStyle={change} hasLogo={hasLogo} />
          </details>
        </div>
        {isTooLarge && (
          <p role="alert" className="text-bad text-hint">
            {tCode('hint.tooManyPixels')}
          </p>
        )}
        {isPossible && <ExportSummary count={count} formats={formats} options={options} />}
        {error && <InlineError error={error} onRetry={retry} />}
        {start.error && <InlineError error={start.error} onRetry={begin} />}
      </div>
    </Dialog>
  )
}
