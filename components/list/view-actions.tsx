'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import { Input } from '@/components/ui/input'
import { writeClipboard } from '@/components/ui/write-clipboard'
import { changeView, deleteView, viewsQuery } from '@/lib/client/view-queries'
import type { ChangeView, View } from '@/lib/core/view'

interface ViewActionsProps {
  view: View
  href: string
  /** The address of the list as it is now. */
  current: string
  mayChange: boolean
  onDone: () => void
}

/** Renames a view, brings it to the list as it is now, shares it, sends its address on, deletes it. */
export const ViewActions = ({ view, href, current, mayChange, onDone }: ViewActionsProps) => {
  const t = useTranslations('list.views')
  const [name, setName] = useState(view.name)
  const [isSure, setSure] = useState(false)
  const [said, say] = useState('')
  const meta = { invalidates: [viewsQuery(view.list).queryKey] }
  const change = useMutation({
    mutationFn: (part: ChangeView) => changeView(view.id, part),
    onSuccess: () => say(t('changed')),
    meta,
  })
  const remove = useMutation({ mutationFn: () => deleteView(view.id), onSuccess: onDone, meta })
  const error = change.error ?? remove.error
  const isBusy = change.isPending || remove.isPending
  return (
    <div className="mb-1 grid gap-2 rounded-control bg-subtle p-2">
      {mayChange && (
        <form
          className="flex items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '' && name.trim() !== view.name) change.mutate({ name: name.trim() })
          }}
        >
          <Input
            aria-label={t('newName', { name: view.name })}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" size="row" aria-disabled={name.trim() === '' || name.trim() === view.name}>
            {t('rename')}
          </Button>
        </form>
      )}
      {error && <InlineError error={error} hasCodes={false} />}
      <div className="flex flex-wrap gap-1.5">
        {mayChange && (
          <>
            <Button size="row" busy={isBusy} onClick={() => change.mutate({ query: current })}>
              {t('update')}
            </Button>
            <Button size="row" busy={isBusy} onClick={() => change.mutate({ shared: !view.shared })}>
              {t(view.shared ? 'unshare' : 'share')}
            </Button>
          </>
        )}
        <Button
          size="row"
          onClick={async () =>
            say(t((await writeClipboard(new URL(href, window.location.href).href)) ? 'copied' : 'copyFailed'))
          }
        >
          {t('copy')}
        </Button>
        {mayChange && (
          <Button
            size="row"
            variant="danger"
            busy={isBusy}
            onClick={() => (isSure ? remove.mutate() : setSure(true))}
          >
            {t(isSure ? 'deleteSure' : 'delete')}
          </Button>
        )}
      </div>
      <p role="status" className="text-hint text-text-3 empty:hidden">
        {said}
      </p>
    </div>
  )
}
