'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { FormError } from './form-error'
import { PasswordInput } from './password-input'
import { signIn } from './sign-in'

export const SignInForm = ({ next }: { next: string }) => {
  const t = useTranslations('signIn')
  const form = useRef<HTMLFormElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const given = new FormData(event.currentTarget)
    setBusy(true)
    setError(undefined)
    try {
      await signIn(String(given.get('username')).trim(), String(given.get('password')))
      window.location.assign(next)
    } catch (failure) {
      setError(failure)
      setBusy(false)
      form.current?.querySelector<HTMLInputElement>('[name=password]')?.select()
    }
  }

  return (
    <form ref={form} method="post" onSubmit={submit} className="grid gap-5">
      <Field label={t('username')}>
        {(ids) => (
          <Input
            {...ids}
            name="username"
            required
            autoFocus
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            className="tablet:h-10"
          />
        )}
      </Field>
      <Field label={t('password')}>
        {(ids) => (
          <PasswordInput
            {...ids}
            name="password"
            required
            autoComplete="current-password"
            className="tablet:h-10"
          />
        )}
      </Field>
      {error !== undefined && <FormError error={error} />}
      <Button type="submit" variant="primary" size="large" busy={isBusy} className="mt-1 w-full">
        {t(isBusy ? 'submitting' : 'submit')}
      </Button>
      <p className="text-hint text-text-3">{t('forgotten')}</p>
    </form>
  )
}
