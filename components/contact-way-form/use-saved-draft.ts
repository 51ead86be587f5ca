'use client'
import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import {
  attemptKey,
  type Draft,
  newFormId,
  readDraft,
  removeDraft,
  writeDraft,
} from '@/lib/client/contact-way-draft'
import type { ContactWayForm } from '@/lib/core/contact-way/form'

const SETTLE_MS = 400

export interface SavedDraft {
  savedAt: Date | undefined
  kept: boolean
  /** The key for this body; the draft that it follows from is written down before it is used. */
  takeKey: (values: ContactWayForm, body: string) => string
  /** After a refusal: the next press of the button is another attempt. */
  endAttempt: () => void
  /** Nothing is kept any more until the next change. */
  discard: () => void
}

/** Keeps the form's values in this browser while they change, with what tells this form from others. */
export const useSavedDraft = (
  form: UseFormReturn<ContactWayForm>,
  name: string,
  restored: Draft | undefined,
): SavedDraft => {
  const [formId] = useState(() => restored?.formId ?? newFormId())
  const refusals = useRef(restored?.refusals ?? 0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [saved, setSaved] = useState<{ at: Date; kept: boolean }>()

  const save = (values: ContactWayForm) => {
    const at = new Date()
    const kept = writeDraft(name, { formId, refusals: refusals.current, values, savedAt: at.getTime() })
    setSaved({ at, kept })
  }
  /** The draft may be another form's by now: that of a tab which was emptied, or opened, later. */
  const ownDraft = () => {
    const draft = readDraft(name)
    return draft?.formId === formId ? draft : undefined
  }
  const catchUp = () => {
    refusals.current = Math.max(refusals.current, ownDraft()?.refusals ?? 0)
  }
  const latest = useRef({ save, catchUp })
  latest.current = { save, catchUp }

  useEffect(() => {
    const flush = () => {
      if (timer.current === undefined) return
      clearTimeout(timer.current)
      timer.current = undefined
      latest.current.save(form.getValues())
    }
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer.current)
        timer.current = setTimeout(flush, SETTLE_MS)
      },
    })
    const onStorage = () => latest.current.catchUp()
    window.addEventListener('storage', onStorage)
    window.addEventListener('pagehide', flush)
    return () => {
      flush()
      unsubscribe()
      window.removeEventListener('storage', onStorage)
      window.removeEventListener('pagehide', flush)
    }
  }, [form])

  return {
    savedAt: saved?.at,
    kept: saved?.kept ?? true,
    takeKey: (values, body) => {
      catchUp()
      save(values)
      return attemptKey({ formId, refusals: refusals.current }, body)
    },
    endAttempt: () => {
      refusals.current += 1
      save(form.getValues())
    },
    discard: () => {
      clearTimeout(timer.current)
      timer.current = undefined
      if (ownDraft()) removeDraft(name)
      setSaved(undefined)
    },
  }
}
