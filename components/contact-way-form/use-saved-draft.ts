'use client'
import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { type Attempt, attemptFor, readDraft, removeDraft, writeDraft } from '@/lib/client/contact-way-draft'
import type { ContactWayForm } from '@/lib/core/contact-way/form'

const SETTLE_MS = 400

export interface SavedDraft {
  savedAt: Date | undefined
  kept: boolean
  /** The attempt for this body, written down before it is used. */
  takeAttempt: (values: ContactWayForm, body: string) => Attempt
  /** After a definite outcome: the next press of the button is another attempt. */
  endAttempt: () => void
  /** Nothing is kept any more until the next change. */
  discard: () => void
}

/** Keeps the form's values in this browser while they change, with the attempt that was made with them. */
export const useSavedDraft = (
  form: UseFormReturn<ContactWayForm>,
  name: string,
  restored: Attempt | undefined,
): SavedDraft => {
  const attempt = useRef(restored)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [saved, setSaved] = useState<{ at: Date; kept: boolean }>()

  const save = (values: ContactWayForm) => {
    const at = new Date()
    const kept = writeDraft(name, {
      values,
      savedAt: at.getTime(),
      ...(attempt.current ? { attempt: attempt.current } : {}),
    })
    setSaved({ at, kept })
  }
  const latestSave = useRef(save)
  latestSave.current = save

  useEffect(() => {
    const flush = () => {
      if (timer.current === undefined) return
      clearTimeout(timer.current)
      timer.current = undefined
      latestSave.current(form.getValues())
    }
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer.current)
        timer.current = setTimeout(flush, SETTLE_MS)
      },
    })
    window.addEventListener('pagehide', flush)
    return () => {
      flush()
      unsubscribe()
      window.removeEventListener('pagehide', flush)
    }
  }, [form])

  return {
    savedAt: saved?.at,
    kept: saved?.kept ?? true,
    takeAttempt: (values, body) => {
      // Another tab with the same draft may have pressed the button first: its key makes the same code.
      const earlier = attempt.current?.body === body ? attempt.current : readDraft(name)?.attempt
      const taken = attemptFor(body, earlier, () => crypto.randomUUID())
      attempt.current = taken
      save(values)
      return taken
    },
    endAttempt: () => {
      attempt.current = undefined
      save(form.getValues())
    },
    discard: () => {
      clearTimeout(timer.current)
      timer.current = undefined
      attempt.current = undefined
      removeDraft(name)
      setSaved(undefined)
    },
  }
}
