'use client'

import { FileSpreadsheet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DropZone } from '@/components/ui/drop-zone'
import { MAX_BATCH_ROWS, MAX_SHEET_BYTES } from '@/lib/core/batch/limits'
import { Refusal } from './refusal'
import type { Sheet } from './use-sheet'

/** A file, chosen or dropped. */
export const FileSource = ({ sheet }: { sheet: Sheet }) => {
  const t = useTranslations('batchSheet.source')
  const [hasMany, setMany] = useState(false)

  const take = ([file, ...others]: File[]) => {
    setMany(others.length > 0)
    if (file && others.length === 0) void sheet.openFile(file)
  }
  return (
    <div className="grid gap-3">
      <DropZone
        onFiles={take}
        accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        className="grid justify-items-center gap-3 px-6 py-12 text-center"
      >
        {(choose) => (
          <>
            <FileSpreadsheet aria-hidden size={22} strokeWidth={1.75} className="text-text-3" />
            <p className="font-semibold text-section">{t('fileTitle')}</p>
            <Button
              variant="primary"
              size="form"
              busy={sheet.isReading}
              aria-describedby="file-hint"
              onClick={choose}
            >
              {t(sheet.isReading ? 'reading' : 'choose')}
            </Button>
            <p id="file-hint" className="text-hint text-text-3">
              {t('fileHint', { rows: MAX_BATCH_ROWS, megabytes: MAX_SHEET_BYTES / 1024 / 1024 })}
            </p>
          </>
        )}
      </DropZone>
      {hasMany && <p className="text-body text-bad">{t('tooMany')}</p>}
      <Refusal packed={sheet.refusal} />
    </div>
  )
}
