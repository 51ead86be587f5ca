'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { EyeOff, KeyRound, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { InlineError } from '@/components/ui/error-state'
import { Input } from '@/components/ui/input'
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu'
import { resolveCreation } from '@/lib/client/creation-queries'
import { DeskError } from '@/lib/client/fetcher'
import type { Creation } from '@/lib/core/creation'

const useResolve = (id: string, onDone?: () => void) => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (asked: Parameters<typeof resolveCreation>[1]) => resolveCreation(id, asked),
    onSuccess: () => onDone?.(),
    onSettled: () => cache.invalidateQueries({ queryKey: ['creations'] }),
  })
}

/** Look again, name the code, or lay it aside. */
export const WaysOut = ({ creation: { id, temporary, dismissedAt } }: { creation: Creation }) => {
  const t = useTranslations('creations')
  const { mutate, isPending, error } = useResolve(id)
  const [isNaming, setNaming] = useState(false)
  return (
    <div className="grid gap-2 tablet:justify-items-end">
      <div className="flex gap-2">
        {!temporary && (
          <Button size="row" icon={Search} busy={isPending} onClick={() => mutate({})}>
            {t(isPending ? 'looking' : 'look')}
          </Button>
        )}
        <Menu>
          <MenuTrigger asChild>
            <Button size="row" variant="ghost">
              {t('more')}
            </Button>
          </MenuTrigger>
          <MenuContent align="end">
            <MenuItem icon={KeyRound} onSelect={() => setNaming(true)}>
              {t('name.open')}
            </MenuItem>
            {!dismissedAt && (
              <MenuItem icon={EyeOff} onSelect={() => mutate({ dismiss: true })}>
                {t('dismiss')}
              </MenuItem>
            )}
          </MenuContent>
        </Menu>
      </div>
      {error && <InlineError error={error} />}
      {isNaming && <NameCode id={id} onClose={() => setNaming(false)} />}
    </div>
  )
}

const NameCode = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useTranslations('creations.name')
  const [configId, setConfigId] = useState('')
  const { mutate, isPending, error } = useResolve(id, onClose)
  const input = useRef<HTMLInputElement>(null)
  const issue = error instanceof DeskError ? error.problem.issues?.[0]?.message : undefined
  const form = `name-code-${id}`
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('title')}
      description={t('text')}
      size={480}
      initialFocus={input}
      footer={
        <>
          <Button size="form" onClick={onClose}>
            {t('back')}
          </Button>
          <Button variant="primary" size="form" type="submit" form={form} busy={isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          mutate({ config_id: configId.trim() })
        }}
      >
        <label htmlFor={`${form}-id`} className="text-small text-text-2">
          {t('label')}
        </label>
        <Input
          ref={input}
          id={`${form}-id`}
          value={configId}
          onChange={(event) => setConfigId(event.target.value)}
          aria-invalid={issue !== undefined}
          aria-describedby={issue ? `${form}-issue` : undefined}
          className="font-mono"
          maxLength={128}
          required
        />
        {issue && (
          <p id={`${form}-issue`} role="alert" className="text-bad text-hint">
            {issue}
          </p>
        )}
        {error && !issue && <InlineError error={error} />}
      </form>
    </Dialog>
  )
}
