'use client'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { MAX_STATE_CHARACTERS } from '@/lib/core/contact-way/limits'
import { TextField } from './text-field'
import { useStateCheck } from './use-state-check'

interface StateFieldProps {
  /** What is in use now is this form's own code. */
  hasOutcome: boolean
}

/** The state, with a reminder when it is in use already; a reminder never stands in the way. */
export const StateField = ({ hasOutcome }: StateFieldProps) => {
  const t = useTranslations('form.naming')
  const { control } = useFormContext<ContactWayForm>()
  const state = useWatch({ control, name: 'state' })
  const check = useStateCheck(hasOutcome ? '' : state)
  const hint = {
    none: t('stateHint'),
    checking: t('stateChecking'),
    free: <span className="text-ok">{t('stateFree')}</span>,
    in_use: (
      <span className="inline-flex gap-1 text-warn">
        <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
        {t('stateInUse')}
      </span>
    ),
  }[check]
  return (
    <TextField
      name="state"
      label={t('state')}
      note={t('stateOptional')}
      hint={<span aria-live="polite">{hint}</span>}
      limit={{ count: 'characters', max: MAX_STATE_CHARACTERS }}
      mono
      trailing={check === 'free' && <CircleCheck aria-hidden size={16} className="text-ok" />}
    />
  )
}
