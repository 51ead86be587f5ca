'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useIssueWords } from '@/components/contact-way-form/use-issue-words'
import { brandQuery, saveBrand } from '@/lib/client/brand-query'
import { DeskError } from '@/lib/client/fetcher'
import type { BrandAnswer } from '@/lib/core/brand'
import type { Brand } from '@/lib/core/qr/style'
import { type BrandDraft, findIssues, isChanged, toBody, toDraft } from './brand-draft'

/** Two colours are in error together. */
const together: Partial<Record<keyof Brand, keyof Brand>> = { ink: 'paper', paper: 'ink' }

/** What is edited of a saved brand. It stays when saving fails, and what others save shows wherever nothing is edited. */
export const useBrandForm = (saved: BrandAnswer) => {
  const words = useIssueWords()
  const client = useQueryClient()
  const [edits, setEdits] = useState<Partial<BrandDraft>>({})
  const [typing, setTyping] = useState<keyof Brand>()
  const draft = { ...toDraft(saved), ...edits }
  const issues = findIssues(draft)

  const save = useMutation({
    mutationFn: (sent: Partial<BrandDraft>) => saveBrand(toBody({ ...toDraft(saved), ...sent })),
    meta: { invalidates: [brandQuery.queryKey] },
    onSuccess: (answer, sent) => {
      client.setQueryData(brandQuery.queryKey, answer)
      setEdits((now) => (now === sent ? {} : now))
    },
  })
  const refused = save.error instanceof DeskError ? (save.error.problem.issues ?? []) : []

  return {
    draft,
    issues,
    save,
    isChanged: isChanged(draft, saved),
    isRefused: refused.length > 0,
    /** `field` is being typed in, and not held against one until it is left. */
    edit: (changes: Partial<BrandDraft>, field?: keyof Brand) => {
      setTyping(field)
      setEdits((now) => ({ ...now, ...changes }))
      if (!save.isPending) save.reset()
    },
    leave: () => setTyping(undefined),
    submit: () => save.mutate(edits),
    errorOf: (field: keyof Brand): string | undefined =>
      typing !== undefined && (field === typing || field === together[typing])
        ? undefined
        : words(issues[field] ?? refused.find(({ path }) => path === field)?.message),
  }
}
export type BrandFormState = ReturnType<typeof useBrandForm>
