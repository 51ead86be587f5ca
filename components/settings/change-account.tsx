'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { InlineError } from '@/components/ui/error-state'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { callDesk } from '@/lib/client/fetcher'
import type { Account, ChangeAccount as Change } from '@/lib/core/account'
import type { Role } from '@/lib/core/roles'
import { RoleOptions } from './role-options'

interface ChangeAccountProps {
  account: Account
  onDone: (account: Account) => void
}

/** Another role for a colleague, or the end of his signing in. */
export const ChangeAccount = ({ account, onDone }: ChangeAccountProps) => {
  const t = useTranslations('settings')
  const [open, setOpen] = useState(false)
  const [role, setRole] = useState(account.role)
  const [enabled, setEnabled] = useState(!account.disabled)
  const field = useRef<HTMLSelectElement>(null)
  const form = useId()
  const change = useMutation({
    mutationFn: (body: Change) =>
      callDesk<Account>(`/api/accounts/${encodeURIComponent(account.id)}`, { method: 'PATCH', body }),
    meta: { invalidates: [['accounts']] },
    onSuccess: (changed) => {
      setOpen(false)
      onDone(changed)
    },
  })
  const show = (isOpen: boolean) => {
    setOpen(isOpen)
    setRole(account.role)
    setEnabled(!account.disabled)
    change.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ role, disabled: !enabled })
  }
  return (
    <>
      <Button
        size="row"
        variant="ghost"
        aria-label={t('change.open', { name: account.name })}
        onClick={() => show(true)}
      >
        {t('change.button')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={show}
        title={t('change.title', { name: account.name })}
        description={t('change.text')}
        size={400}
        initialFocus={field}
        footer={
          <>
            <Button onClick={() => show(false)}>{t('change.cancel')}</Button>
            <Button type="submit" form={form} variant="primary" busy={change.isPending}>
              {t('change.save')}
            </Button>
          </>
        }
      >
        <form id={form} noValidate onSubmit={submit} className="grid gap-5">
          {change.error && <InlineError error={change.error} />}
          <Field label={t('accounts.role')}>
            {(ids) => (
              <Select
                {...ids}
                ref={field}
                value={role}
                onChange={(event) => setRole(event.target.value as Role)}
                className="w-full"
              >
                <RoleOptions />
              </Select>
            )}
          </Field>
          <Switch
            checked={enabled}
            onCheckedChange={setEnabled}
            label={t('change.enabled')}
            hint={t('change.enabledHint')}
          />
        </form>
      </Dialog>
    </>
  )
}
