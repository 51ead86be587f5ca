'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { callDesk, DeskError } from '@/lib/client/fetcher'
import { MIN_PASSWORD_LENGTH } from '@/lib/core/account-limits'

const empty = { currentPassword: '', newPassword: '' }
type Passwords = typeof empty

const isField = (path: string): path is keyof Passwords => Object.hasOwn(empty, path)

/** One's own password; every other place that is signed in is signed out. */
export const OwnPassword = () => {
  const t = useTranslations('settings')
  const { register, handleSubmit, setError, reset, formState } = useForm<Passwords>({ defaultValues: empty })
  const { errors } = formState
  const change = useMutation({
    mutationFn: (passwords: Passwords) =>
      callDesk('/api/auth/change-password', {
        method: 'POST',
        body: { ...passwords, revokeOtherSessions: true },
      }),
    onSuccess: () => reset(empty),
    onError: (error) => {
      const issues = error instanceof DeskError ? (error.problem.issues ?? []) : []
      issues.forEach(({ path, message }, index) => {
        if (isField(path)) setError(path, { message }, { shouldFocus: index === 0 })
      })
    },
  })
  const isFieldError = change.error instanceof DeskError && change.error.problem.code === 'invalid_fields'
  return (
    <form
      noValidate
      className="grid max-w-144 gap-5"
      onSubmit={(event) => void handleSubmit((values) => change.mutate(values))(event)}
    >
      {change.isSuccess && <Banner tone="ok" place="local" title={t('own.done')} />}
      {change.error && !isFieldError && <InlineError error={change.error} />}
      <div className="grid gap-5 tablet:grid-cols-2">
        <Field label={t('own.current')} error={errors.currentPassword?.message}>
          {(ids) => (
            <Input
              {...ids}
              {...register('currentPassword')}
              type="password"
              autoComplete="current-password"
            />
          )}
        </Field>
        <Field
          label={t('own.next')}
          hint={t('add.passwordHint', { min: MIN_PASSWORD_LENGTH })}
          error={errors.newPassword?.message}
        >
          {(ids) => (
            <Input {...ids} {...register('newPassword')} type="password" autoComplete="new-password" />
          )}
        </Field>
      </div>
      <Button
        type="submit"
        variant="primary"
        size="form"
        busy={change.isPending}
        className="justify-self-start"
      >
        {t('own.submit')}
      </Button>
    </form>
  )
}
