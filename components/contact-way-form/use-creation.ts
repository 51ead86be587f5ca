'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { callDesk, DeskError } from '@/lib/client/fetcher'
import type { ContactWayForm } from '@/lib/core/contact-way/form'
import { formPathsInOrder, toFormPath } from '@/lib/core/contact-way/form-issues'
import type { CreateContactWay } from '@/lib/core/contact-way/request'
import { type CreateContactWayAnswer, createContactWayAnswerSchema } from '@/lib/core/creation'
import type { SavedDraft } from './use-saved-draft'

/** What stands in the dialog: the question, or what became of it. */
export type CreationStep =
  | { step: 'confirm'; values: ContactWayForm; request: CreateContactWay }
  | { step: 'created'; values: ContactWayForm; outcome: MadeCode }
  | { step: 'unknown'; values: ContactWayForm; creationId: string; state: string }

export interface MadeCode {
  configId: string
  state: string
  warnings: Extract<CreateContactWayAnswer, { status: 'created' }>['warnings']
  /** Found by looking for it, after an outcome nobody knew. */
  recovered: boolean
  at: Date
}

interface Attempt {
  values: ContactWayForm
  request: CreateContactWay
  shareState: boolean
}

/** After these nobody knows whether the desk got the request: the same key asks again. */
const indefinite = new Set<string>(['offline', 'internal', 'unauthenticated'])

interface Creation {
  current: CreationStep | undefined
  isBusy: boolean
  error: Error | null
  ask: (values: ContactWayForm, request: CreateContactWay) => void
  /** `shareState`: also when another code has the state. */
  create: (shareState: boolean) => void
  found: (outcome: MadeCode) => void
  close: () => void
}

/**
 * From the question to the outcome. Field issues of the desk go to their fields, the first of them to `onFieldIssue`;
 * everything else stays in the dialog.
 */
export const useCreation = (
  form: UseFormReturn<ContactWayForm>,
  draft: SavedDraft,
  onFieldIssue: (path: string) => void,
): Creation => {
  const [current, setCurrent] = useState<CreationStep>()
  const cache = useQueryClient()

  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async ({ values, request, shareState }: Attempt) => {
      const key = draft.takeKey(values, JSON.stringify(request))
      const answer = await callDesk(`/api/contact-ways${shareState ? '?shareState=1' : ''}`, {
        method: 'POST',
        body: request,
        headers: { 'Idempotency-Key': key },
      })
      return createContactWayAnswerSchema.parse(answer)
    },
    onSuccess: (answer, { values }) => {
      void cache.invalidateQueries({ queryKey: ['contact-ways', 'page'] })
      void cache.invalidateQueries({ queryKey: ['state-in-use'] })
      if (answer.status === 'unknown') {
        setCurrent({ step: 'unknown', values, creationId: answer.creationId, state: answer.state })
        return
      }
      draft.discard()
      const { config_id: configId, state, warnings, createdAt } = answer
      setCurrent({
        step: 'created',
        values,
        outcome: { configId, state, warnings, recovered: false, at: new Date(createdAt) },
      })
    },
    onError: (failure) => {
      if (!(failure instanceof DeskError) || indefinite.has(failure.problem.code)) return
      draft.endAttempt()
      const first = showFieldIssues(form, failure)
      if (first === undefined) return
      setCurrent(undefined)
      onFieldIssue(first)
    },
  })

  return {
    current,
    isBusy: isPending,
    error,
    ask: (values, request) => {
      reset()
      setCurrent({ step: 'confirm', values, request })
    },
    create: (shareState) => {
      if (current?.step === 'confirm' && !isPending) mutate({ ...current, shareState })
    },
    found: (outcome) => {
      draft.discard()
      setCurrent((now) => now && { step: 'created', values: now.values, outcome })
    },
    close: () => {
      reset()
      setCurrent(undefined)
    },
  }
}

/** The first form path that got an issue of the answer. */
const showFieldIssues = (form: UseFormReturn<ContactWayForm>, { problem }: DeskError): string | undefined => {
  const paths = (problem.issues ?? []).flatMap(({ path, message, code, values }) => {
    const formPath = toFormPath(path)
    if (formPath === undefined) return []
    const packed = code === undefined ? message : JSON.stringify({ code, values: values ?? {} })
    form.setError(formPath as never, { type: 'server', message: packed })
    return [formPath]
  })
  return formPathsInOrder.find((path) => paths.includes(path))
}
