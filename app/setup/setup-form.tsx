'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { FormError } from '@/app/login/form-error'
import { PasswordInput } from '@/app/login/password-input'
import { signIn } from '@/app/login/sign-in'
import { Button, LinkButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { callDesk, DeskError } from '@/lib/client/fetcher'

const fields = ['code', 'name', 'username', 'password'] as const
type SetupField = (typeof fields)[number]

const issuesOf = (error: unknown): Partial<Record<SetupField, string>> =>
  error instanceof DeskError
    ? Object.fromEntries((error.problem.issues ?? []).map(({ path, message }) => [path, message]))
    : {}

const codeOf = (error: unknown) => (error instanceof DeskError ? error.problem.code : undefined)

export const SetupForm = ({ minPasswordLength }: { minPasswordLength: number }) => {
  const t = useTranslations('signIn')
  const form = useRef<HTMLFormElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [issues, setIssues] = useState<Partial<Record<SetupField, string>>>({})

  const focusFirst = (wrong: Partial<Record<SetupField, string>>) => {
    const first = fields.find((field) => wrong[field])
    if (first) form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus()
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const data = new FormData(event.currentTarget)
    const given = Object.fromEntries(
      fields.map((field) => [
        field,
        field === 'password' ? String(data.get(field)) : String(data.get(field)).trim(),
      ]),
    ) as Record<SetupField, string>
    setBusy(true)
    setError(undefined)
    setIssues({})
    try {
      await callDesk('/api/setup', { method: 'POST', body: given })
      await signIn(given.username, given.password)
      window.location.assign('/channels')
    } catch (failure) {
      const wrong = issuesOf(failure)
      setError(failure)
      setIssues(wrong)
      focusFirst(codeOf(failure) === 'setup_code_wrong' ? { code: 'wrong' } : wrong)
      setBusy(false)
    }
  }

  const control = (field: SetupField) => ({
    name: field,
    required: true,
    invalid: issues[field] !== undefined,
    onChange: () => setIssues((known) => ({ ...known, [field]: undefined })),
    className: 'tablet:h-10',
  })

  return (
    <form ref={form} method="post" onSubmit={submit} className="grid gap-5">
      <Field label={t('setup.code')} hint={t('setup.codeHint')} error={issues.code}>
        {(ids) => (
          <Input
            {...ids}
            {...control('code')}
            mono
            autoFocus
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
          />
        )}
      </Field>
      <Field label={t('setup.name')} hint={t('setup.nameHint')} error={issues.name}>
        {(ids) => <Input {...ids} {...control('name')} autoComplete="name" />}
      </Field>
      <Field label={t('username')} hint={t('setup.usernameHint')} error={issues.username}>
        {(ids) => (
          <Input
            {...ids}
            {...control('username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <Field
        label={t('password')}
        hint={t('setup.passwordHint', { min: minPasswordLength })}
        error={issues.password}
      >
        {(ids) => (
          <PasswordInput
            {...ids}
            {...control('password')}
            minLength={minPasswordLength}
            autoComplete="new-password"
          />
        )}
      </Field>
      {error !== undefined && <FormError error={error} />}
      {codeOf(error) === 'setup_done' ? (
        <LinkButton href="/login" variant="primary" size="large" className="w-full">
          {t('setup.toSignIn')}
        </LinkButton>
      ) : (
        <Button type="submit" variant="primary" size="large" busy={isBusy} className="mt-1 w-full">
          {t(isBusy ? 'setup.submitting' : 'setup.submit')}
        </Button>
      )}
    </form>
  )
}
