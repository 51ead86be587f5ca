'use client'

import { FileSpreadsheet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { MAX_BATCH_ROWS, MAX_SHEET_BYTES } from '@/lib/core/batch/limits'
import { Refusal } from './refusal'
import type { Sheet } from './use-sheet'

/** A file, chosen or dropped. */
export const FileSource = ({ sheet }: { sheet: Sheet }) => {
  const t = useTranslations('batchSheet.source')
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [hasMany, setMany] = useState(false)

  const take = (files: FileList | null) => {
    const [file, ...others] = files ?? []
    setMany(others.length > 0)
    if (file && others.length === 0) void sheet.openFile(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div className="grid gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the button inside takes the keyboard */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={`grid justify-items-center gap-3 rounded-card border border-dashed px-6 py-12 text-center ${
          isOver ? 'border-accent bg-accent-tint' : 'border-control bg-subtle'
        }`}
      >
        <FileSpreadsheet aria-hidden size={22} strokeWidth={1.75} className="text-text-3" />
        <p className="font-semibold text-section">{t('fileTitle')}</p>
        <Button
          variant="primary"
          size="form"
          busy={sheet.isReading}
          aria-describedby="file-hint"
          onClick={() => input.current?.click()}
        >
          {t(sheet.isReading ? 'reading' : 'choose')}
        </Button>
        <p id="file-hint" className="text-hint text-text-3">
          {t('fileHint', { rows: MAX_BATCH_ROWS, megabytes: MAX_SHEET_BYTES / 1024 / 1024 })}
        </p>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          hidden
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
      </div>
      {hasMany && <p className="text-body text-bad">{t('tooMany')}</p>}
      <Refusal packed={sheet.refusal} />
    </div>
  )
}
