'use client'

import { FilePenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { MAX_BATCH_NAME_CHARACTERS } from '@/lib/core/batch/limits'

/** Gives the batch another name. */
export const RenameBatch = ({ name, onRename }: { name: string; onRename: (name: string) => void }) => {
  const t = useTranslations('batchSheet.rename')
  const [open, setOpen] = useState(false)
  const [text, setText] = useState(name)
  return (
    <Popover
      open={open}
      onOpenChange={(isOpen) => {
        setText(name)
        setOpen(isOpen)
      }}
    >
      <PopoverTrigger asChild>
        <button
          type="button"
          aria-label={t('label')}
          title={t('label')}
          className="grid size-8 place-items-center rounded-control text-text-3 hover:bg-hover hover:text-text"
        >
          <FilePenLine aria-hidden size={16} strokeWidth={1.75} />
        </button>
      </PopoverTrigger>
      <PopoverContent align="start" className="w-80 p-4">
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            onRename(text.trim())
            setOpen(false)
          }}
        >
          <Field label={t('name')}>
            {(ids) => (
              <Input
                {...ids}
                value={text}
                maxLength={MAX_BATCH_NAME_CHARACTERS}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" variant="primary" className="justify-self-end">
            {t('save')}
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  )
}
