'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { InlineError } from '@/components/ui/error-state'
import { Input } from '@/components/ui/input'
import { keepView, viewsQuery } from '@/lib/client/view-queries'
import type { ListName } from '@/lib/core/list-look'

const MAX_NAME_LENGTH = 60

interface KeepViewProps {
  list: ListName
  query: string
}

/** Gives the list as it is now a name. */
export const KeepView = ({ list, query }: KeepViewProps) => {
  const t = useTranslations('list.views')
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const keep = useMutation({
    mutationFn: () => keepView({ list, name: name.trim(), query, shared }),
    onSuccess: () => {
      setName('')
      setShared(false)
    },
    meta: { invalidates: [viewsQuery(list).queryKey] },
  })
  return (
    <form
      className="grid gap-2 border-line border-t px-2 pt-3 pb-1"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') keep.mutate()
      }}
    >
      <Input
        aria-label={t('nameOf')}
        placeholder={t('nameOf')}
        value={name}
        maxLength={MAX_NAME_LENGTH}
        onChange={(event) => {
          setName(event.target.value)
          keep.reset()
        }}
      />
      {keep.error && <InlineError error={keep.error} hasCodes={false} />}
      <div className="flex items-center justify-between gap-3">
        <label className="flex min-h-11 cursor-pointer items-center gap-2 text-small text-text-2 tablet:min-h-7">
          <Checkbox checked={shared} onChange={({ target }) => setShared(target.checked)} />
          {t('shared')}
        </label>
        <Button type="submit" size="row" busy={keep.isPending} aria-disabled={name.trim() === ''}>
          {t('keep')}
        </Button>
      </div>
      <p role="status" className="text-hint text-text-3">
        {keep.data ? t('kept', { name: keep.data.name }) : t('hint')}
      </p>
    </form>
  )
}
