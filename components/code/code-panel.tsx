'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { StyleRows } from '@/components/code-style/style-rows'
import { ScanButton } from '@/components/scan/scan-button'
import { InlineError } from '@/components/ui/error-state'
import { labelWidth } from '@/lib/core/label/frame'
import { isPlainStyle } from '@/lib/core/qr/style'
import { CodeActions } from './code-actions'
import { fileFacts } from './code-options'
import { CodePaper } from './code-paper'
import { FileOptions } from './file-options'
import { OriginalDialog } from './original-dialog'
import { Ruler } from './ruler'
import { SizeHint } from './size-hint'
import { SizePicker } from './size-picker'
import { useCodeOptions } from './use-code-options'
import { useCodeText } from './use-code-text'
import { useSharpFile } from './use-sharp-file'
import { Verdict } from './verdict'

export interface CodePanelProps {
  configId: string
  remark: string
  /** For the 360-px panel beside a list; else for the code's own page. */
  compact?: boolean
}

/** Wider ones have no room in the panel, of 360 px. */
const MAX_TRUE_MM = 95

/** A code on paper, whether it may be printed, and everything to get it as a file. */
export const CodePanel = ({ configId, remark, compact = false }: CodePanelProps) => {
  const t = useTranslations('codeStyle')
  const tCode = useTranslations('code')
  const { options, change, hasLogo, logoVersion, ready, error, retry } = useCodeOptions()
  const [sizeInvalid, setSizeInvalid] = useState(false)
  const [wantsTrueSize, setTrueSize] = useState(false)
  const widthMm = labelWidth(options.sizeMm, options.frame)
  const isTrueSize = wantsTrueSize && widthMm <= MAX_TRUE_MM
  const { result, verdict } = useCodeText(configId)
  const facts = fileFacts(result.data?.text, options)
  const isDrawn = ready && verdict === 'verified' && facts.problem === undefined && !sizeInvalid
  const sharp = useSharpFile(configId, options, { enabled: isDrawn, logoVersion })
  const hasChoices = verdict === 'verified' || verdict === 'checking'
  const style = (
    <StyleRows style={options} onStyle={change} hasLogo={hasLogo} key={ready ? 'ready' : 'waiting'} />
  )

  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col items-center gap-1.5">
        <div
          className="flex w-full flex-col gap-1.5"
          style={isTrueSize ? { width: `${widthMm}mm`, maxWidth: '100%' } : {}}
        >
          <CodePaper
            configId={configId}
            remark={remark}
            level={options.level}
            quietZone={options.quietZone}
            file={isPlainStyle(options) ? undefined : sharp.file}
          />
          {!compact && hasChoices && <Ruler widthMm={widthMm} />}
        </div>
        {!compact && hasChoices && (
          <button
            type="button"
            aria-pressed={isTrueSize}
            disabled={widthMm > MAX_TRUE_MM}
            className="rounded-chip text-small text-accent-text hover:underline disabled:text-disabled disabled:no-underline"
            onClick={() => setTrueSize(!isTrueSize)}
          >
            {widthMm > MAX_TRUE_MM ? tCode('size.tooWide') : tCode('size.trueSize')}
          </button>
        )}
      </div>
      <Verdict
        configId={configId}
        scan={isDrawn ? sharp.state : undefined}
        scanError={isDrawn ? sharp.error : null}
        onScanAgain={sharp.retry}
        boxed={!compact}
        action={
          verdict === 'verified' || verdict === 'original' ? (
            <OriginalDialog configId={configId} remark={remark} />
          ) : undefined
        }
      />
      {error && <InlineError error={error} onRetry={retry} />}
      {isDrawn && sharp.missingSigns !== '' && (
        <p className="text-hint text-warn">{tCode('missingSigns', { signs: sharp.missingSigns })}</p>
      )}
      {hasChoices && (
        <>
          <div className="flex flex-col gap-2">
            <SizePicker
              options={options}
              modules={facts.modules}
              onSize={change}
              onInvalid={setSizeInvalid}
            />
            {!sizeInvalid && <SizeHint facts={facts} sizeMm={options.sizeMm} />}
          </div>
          {compact ? (
            <>
              <FileOptions options={options} onChange={change} compact />
              <details className="group">
                <summary className="w-fit cursor-pointer rounded-chip text-small text-accent-text hover:underline">
                  {t('more')}
                </summary>
                <div className="mt-2">{style}</div>
              </details>
            </>
          ) : (
            <div>
              <FileOptions options={options} onChange={change} />
              {style}
            </div>
          )}
        </>
      )}
      <CodeActions
        configId={configId}
        text={result.data?.text}
        options={options}
        blocked={
          sizeInvalid ||
          facts.problem !== undefined ||
          sharp.state === 'not' ||
          sharp.state === 'refused' ||
          sharp.state === 'trying' ||
          !ready
        }
        compact={compact}
      />
      {verdict === 'verified' && result.data && (
        <ScanButton expected={[{ id: configId, name: remark, text: result.data.text }]} />
      )}
    </div>
  )
}
