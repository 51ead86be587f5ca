'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type UseFormRegisterReturn, useForm } from 'react-hook-form'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { InlineError } from '@/components/ui/error-state'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { callDesk, DeskError } from '@/lib/client/fetcher'
import type { Account, CreateAccount } from '@/lib/core/account'
import { MIN_PASSWORD_LENGTH } from '@/lib/core/account-limits'
import { RoleOptions } from './role-options'

const empty: CreateAccount = { name: '', username: '', password: '', role: 'editor' }

const isField = (path: string): path is keyof CreateAccount => Object.hasOwn(empty, path)

/** The rules stand on the server; what it refuses is said at the field. */
export const AddAccount = () => {
  const t = useTranslations('settings')
  const { register, handleSubmit, setError, reset, formState } = useForm<CreateAccount>({
    defaultValues: empty,
  })
  const add = useMutation({
    mutationFn: (body: CreateAccount) => callDesk<Account>('/api/accounts', { method: 'POST', body }),
    meta: { invalidates: [['accounts']] },
    onSuccess: () => reset(empty),
    onError: (error) => {
      const issues = error instanceof DeskError ? (error.problem.issues ?? []) : []
      issues.forEach(({ path, message }, index) => {
        if (isField(path)) setError(path, { message }, { shouldFocus: index === 0 })
      })
    },
  })
  const isFieldError = add.error instanceof DeskError && add.error.problem.code === 'invalid_fields'
  const { errors } = formState

  return (
    <form
      noValidate
      className="grid max-w-144 gap-5"
      onSubmit={(event) => void handleSubmit((values) => add.mutate(values))(event)}
    >
      {add.isSuccess && <Banner tone="ok" place="local" title={t('add.done', { name: add.data.name })} />}
      {add.error && !isFieldError && <InlineError error={add.error} />}
      <div className="grid gap-5 tablet:grid-cols-2">
        <TextField
          label={t('accounts.name')}
          hint={t('add.nameHint')}
          error={errors.name?.message}
          field={register('name')}
        />
        <TextField
          label={t('accounts.username')}
          hint={t('add.usernameHint')}
          error={errors.username?.message}
          field={register('username')}
          mono
        />
        <TextField
          label={t('password')}
          hint={t('add.passwordHint', { min: MIN_PASSWORD_LENGTH })}
          error={errors.password?.message}
          field={register('password')}
          mono
        />
        <RoleField field={register('role')} />
      </div>
      <Button type="submit" variant="primary" size="form" busy={add.isPending} className="justify-self-start">
        {t('add.submit')}
      </Button>
    </form>
  )
}

interface TextFieldProps {
  label: string
  hint: string
  error: string | undefined
  field: UseFormRegisterReturn
  mono?: boolean
}

const TextField = ({ label, hint, error, field, mono = false }: TextFieldProps) => (
  <Field label={label} hint={hint} error={error}>
    {(ids) => <Input {...ids} {...field} mono={mono} autoComplete="off" />}
  </Field>
)

const RoleField = ({ field }: { field: UseFormRegisterReturn }) => {
  const t = useTranslations('settings')
  return (
    <Field label={t('accounts.role')}>
      {(ids) => (
        <Select {...ids} {...field} className="w-full">
          <RoleOptions />
        </Select>
      )}
    </Field>
  )
}
