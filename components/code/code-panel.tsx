'use client'

import { useState } from 'react'
import { CodeActions } from './code-actions'
import { defaultCodeOptions, fileFacts } from './code-options'
import { CodePaper } from './code-paper'
import { FileOptions } from './file-options'
import { OriginalDialog } from './original-dialog'
import { Ruler } from './ruler'
import { SizeHint } from './size-hint'
import { SizePicker } from './size-picker'
import { useCodeText } from './use-code-text'
import { Verdict } from './verdict'

export interface CodePanelProps {
  configId: string
  remark: string
  /** For the 360-px panel beside a list; else for the code's own page. */
  compact?: boolean
}

/** A code on paper, whether it may be printed, and everything to get it as a file. */
export const CodePanel = ({ configId, remark, compact = false }: CodePanelProps) => {
  const [options, setOptions] = useState(defaultCodeOptions)
  const [sizeInvalid, setSizeInvalid] = useState(false)
  const { result, verdict } = useCodeText(configId)
  const facts = fileFacts(result.data?.text, options)
  const hasChoices = verdict === 'verified' || verdict === 'checking'

  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1.5">
        <CodePaper configId={configId} remark={remark} level={options.level} />
        {!compact && hasChoices && <Ruler sizeMm={options.sizeMm} />}
      </div>
      <Verdict
        configId={configId}
        boxed={!compact}
        action={
          verdict === 'verified' || verdict === 'original' ? (
            <OriginalDialog configId={configId} remark={remark} />
          ) : undefined
        }
      />
      {hasChoices && (
        <>
          <div className="flex flex-col gap-2">
            <SizePicker
              sizeMm={options.sizeMm}
              onSize={(sizeMm) => setOptions((before) => ({ ...before, sizeMm }))}
              onInvalid={setSizeInvalid}
            />
            {!sizeInvalid && <SizeHint facts={facts} sizeMm={options.sizeMm} />}
          </div>
          <FileOptions options={options} onChange={setOptions} compact={compact} />
        </>
      )}
      <CodeActions
        configId={configId}
        options={options}
        blocked={sizeInvalid || facts.problem !== undefined}
        compact={compact}
      />
    </div>
  )
}
