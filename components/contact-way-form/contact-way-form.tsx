'use client'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { type Draft, draftName } from '@/lib/client/contact-way-draft'
import { emptyForm, type ContactWayForm as FormValues } from '@/lib/core/contact-way/form'
import { judgeForm } from '@/lib/core/contact-way/form-issues'
import { AudienceSection } from './audience-section'
import { contactWayResolver } from './contact-way-resolver'
import { DraftNotice } from './draft-notice'
import { focusField, visibleErrorPaths } from './focus-field'
import { FormFrame } from './form-frame'
import { NamingSection } from './naming-section'
import { PlacementSection } from './placement-section'
import { SummaryBar } from './summary-bar'
import { TemporarySection } from './temporary-section'
import { useCreation } from './use-creation'
import { useSavedDraft } from './use-saved-draft'
import { clock } from './use-words'

const loadDialog = () => import('./create-dialog')
const CreateDialog = lazy(() => loadDialog().then((module) => ({ default: module.CreateDialog })))

/** A closing dialog hands the focus back to the button first. */
const DIALOG_GONE_MS = 120

interface ContactWayFormProps {
  userId: string
  from: string | null
  start: FormValues
  draft: Draft | undefined
  /** What was copied, said above the form. */
  copied: string | undefined
  /** Begins anew from these values, or from the page's own start. */
  onRestart: (values?: FormValues) => void
}

/** The form from the first choice to the code. */
export const ContactWayForm = ({ userId, from, start, draft, copied, onRestart }: ContactWayFormProps) => {
  const t = useTranslations('form')
  const root = useRef<HTMLFormElement>(null)
  const form = useForm<FormValues>({
    defaultValues: draft?.values ?? start,
    resolver: contactWayResolver,
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const name = useMemo(() => draftName(userId, from), [userId, from])
  const saved = useSavedDraft(form, name, draft)
  const focus = (path: string) => requestAnimationFrame(() => focusField(root.current, path))
  const creation = useCreation(form, saved, (path) => setTimeout(() => focus(path), DIALOG_GONE_MS))
  const [announced, setAnnounced] = useState('')
  // There before it is wanted, but not before the form can be used.
  useEffect(() => void loadDialog(), [])

  const submit = form.handleSubmit(
    (values) => {
      setAnnounced('')
      const judged = judgeForm(values)
      if (judged.ok) creation.ask(values, judged.request)
    },
    (errors) => {
      const paths = visibleErrorPaths(errors)
      setAnnounced(t('summary.toMendAnnounced', { count: paths.length }))
      if (paths[0] !== undefined) focus(paths[0])
    },
  )

  const another = () => {
    const values = { ...form.getValues(), state: '' }
    saved.discard()
    creation.close()
    onRestart(values)
  }

  const leaving = {
    ...creation,
    close: () => {
      creation.close()
      if (creation.current?.step === 'created') onRestart(emptyForm())
    },
  }

  const hasOutcome = creation.current !== undefined && creation.current.step !== 'confirm'

  const draftWords = !saved.kept
    ? t('draft.notSaved')
    : saved.savedAt && t('draft.saved', { time: clock(saved.savedAt) })

  return (
    <FormProvider {...form}>
      <FormFrame
        formRef={root}
        onSubmit={submit}
        summary={<SummaryBar draftWords={draftWords} onFirstError={focus} />}
      >
        <DraftNotice
          restored={draft}
          copied={copied}
          onDiscard={() => {
            saved.discard()
            onRestart()
          }}
        />
        <AudienceSection />
        <PlacementSection />
        <NamingSection hasOutcome={hasOutcome} />
        <TemporarySection />
        <p role="status" className="sr-only">
          {announced}
        </p>
      </FormFrame>
      {creation.current && (
        <Suspense>
          <CreateDialog
            creation={leaving}
            onAnother={another}
            onRepeat={() => {
              saved.endAttempt()
              creation.close()
            }}
          />
        </Suspense>
      )}
    </FormProvider>
  )
}
