'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { InlineError } from '@/components/ui/error-state'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { callDesk, DeskError } from '@/lib/client/fetcher'
import type { Account } from '@/lib/core/account'
import { MIN_PASSWORD_LENGTH } from '@/lib/core/account-limits'

interface ResetPasswordProps {
  account: Account
  onDone: (account: Account) => void
}

/** Another password for a colleague, who is signed out everywhere. */
export const ResetPassword = ({ account, onDone }: ResetPasswordProps) => {
  const t = useTranslations('settings')
  const [open, setOpen] = useState(false)
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const form = useId()
  const reset = useMutation({
    mutationFn: () =>
      callDesk<Account>(`/api/accounts/${encodeURIComponent(account.id)}/password`, {
        method: 'POST',
        body: { password },
      }),
    onSuccess: () => {
      change(false)
      onDone(account)
    },
  })
  const change = (isOpen: boolean) => {
    setOpen(isOpen)
    setPassword('')
    reset.reset()
  }
  const issue = reset.error instanceof DeskError ? reset.error.problem.issues?.[0]?.message : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    reset.mutate()
  }
  return (
    <>
      <Button
        size="row"
        variant="ghost"
        aria-label={t('reset.open', { name: account.name })}
        onClick={() => change(true)}
      >
        {t('reset.button')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={change}
        title={t('reset.title', { name: account.name })}
        description={t('reset.text')}
        size={400}
        initialFocus={field}
        footer={
          <>
            <Button onClick={() => change(false)}>{t('reset.cancel')}</Button>
            <Button type="submit" form={form} variant="primary" busy={reset.isPending}>
              {t('reset.button')}
            </Button>
          </>
        }
      >
        <form id={form} noValidate onSubmit={submit} className="grid gap-4">
          {reset.error && issue === undefined && <InlineError error={reset.error} />}
          <Field
            label={t('reset.label')}
            hint={t('add.passwordHint', { min: MIN_PASSWORD_LENGTH })}
            error={issue}
          >
            {(ids) => (
              <Input
                {...ids}
                ref={field}
                mono
                autoComplete="off"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
        </form>
      </Dialog>
    </>
  )
}
