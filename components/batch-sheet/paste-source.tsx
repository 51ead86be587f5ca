'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import { Refusal } from './refusal'
import type { Sheet } from './use-sheet'

/** Cells from the clipboard; what looks like cells is taken as soon as it is pasted. */
export const PasteSource = ({ sheet }: { sheet: Sheet }) => {
  const t = useTranslations('batchSheet.source')
  const [text, setText] = useState('')
  return (
    <div className="grid justify-items-start gap-4">
      <div className="w-full">
        <Field label={t('pastedTitle')} hint={t('pastedHint')}>
          {(ids) => (
            <Textarea
              {...ids}
              rows={8}
              value={text}
              spellCheck={false}
              className="whitespace-pre"
              onChange={(event) => setText(event.target.value)}
              onPaste={(event) => {
                const pasted = event.clipboardData.getData('text/plain')
                if (text.trim() !== '' || !/\t|\n./.test(pasted)) return
                event.preventDefault()
                setText(pasted)
                void sheet.openPasted(pasted)
              }}
            />
          )}
        </Field>
      </div>
      <Refusal packed={sheet.refusal} />
      <Button
        variant="primary"
        size="form"
        busy={sheet.isReading}
        onClick={() => void sheet.openPasted(text)}
      >
        {t(sheet.isReading ? 'reading' : 'pastedUse')}
      </Button>
    </div>
  )
}
