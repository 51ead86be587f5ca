'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { InlineError } from '@/components/ui/error-state'
import { Field, type FieldIds } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { BatchRow } from '@/lib/core/batch/batch'
import { OtherIssues } from './other-issues'
import { type RowTextName, sortIssues, toTexts, withTexts } from './row-fields'
import { useRetry } from './use-retry'

interface RowEditorProps {
  batchId: string
  row: BatchRow
  onClose: () => void
}

/** Corrects the fields of a row in its place and runs it again. */
export const RowEditor = ({ batchId, row, onClose }: RowEditorProps) => {
  const t = useTranslations('batches.edit')
  const form = useRef<HTMLFormElement>(null)
  const [texts, setTexts] = useState(() => toTexts(row.fields))
  const [shareState, setShareState] = useState(false)
  const [{ issues, round }, setJudged] = useState({ issues: row.issues ?? [], round: 0 })
  const leaveTo = (selector: string) => {
    document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
    onClose()
  }
  const close = () => leaveTo(`[data-edit="${row.row}"]`)
  const { mutate, isPending, error } = useRetry(batchId, ({ invalid }) => {
    const own = invalid.find((one) => one.row === row.row)
    if (own) setJudged({ issues: own.issues, round: round + 1 })
    else leaveTo(`[data-row="${row.row}"]`)
  })
  const { at, others } = sortIssues(issues)
  const isTaken = issues.some(({ code }) => code === 'state_in_use' || code === 'state_repeated')

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the row was judged
  useEffect(() => {
    const fields = form.current
    const first = fields?.querySelector<HTMLElement>('[aria-invalid]') ?? fields?.querySelector('input')
    first?.focus({ preventScroll: true })
    fields?.scrollIntoView({ block: 'nearest' })
  }, [round])

  const write = (name: RowTextName, text: string) => setTexts((before) => ({ ...before, [name]: text }))
  const input = (name: RowTextName, mono: boolean) => (ids: FieldIds) => (
    <Input
      {...ids}
      value={texts[name]}
      onChange={(event) => write(name, event.target.value)}
      invalid={at[name] !== undefined}
      mono={mono}
      autoComplete="off"
      spellCheck={mono ? false : undefined}
    />
  )
  return (
    <form
      ref={form}
      noValidate
      aria-label={t('title', { row: row.row })}
      className="grid max-w-[960px] gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isPending)
          mutate([
            {
              row: row.row,
              fields: withTexts(row.fields, texts),
              ...(isTaken && shareState ? { shareState } : {}),
            },
          ])
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className="grid gap-4 rail:grid-cols-2">
        <Field label={t('remark')} error={at.remark}>
          {input('remark', false)}
        </Field>
        <Field label={t('state')} hint={t('stateHint')} error={at.state}>
          {input('state', true)}
        </Field>
        <Field label={t('user')} hint={t('userHint')} error={at.user}>
          {input('user', true)}
        </Field>
        <Field label={t('type')} error={at.type}>
          {(ids) => (
            <Select
              {...ids}
              className="w-full"
              value={texts.type}
              invalid={at.type !== undefined}
              onChange={(event) => write('type', event.target.value)}
            >
              {texts.type !== '1' && texts.type !== '2' && <option value={texts.type}>{texts.type}</option>}
              <option value="1">{t('single')}</option>
              <option value="2">{t('multiple')}</option>
            </Select>
          )}
        </Field>
      </div>
      {isTaken && (
        <label className="flex items-center gap-2 text-body text-text-2">
          <Checkbox checked={shareState} onChange={(event) => setShareState(event.target.checked)} />
          {t('share')}
        </label>
      )}
      <OtherIssues issues={others} />
      {error && <InlineError error={error} />}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" size="form" busy={isPending}>
          {t('save')}
        </Button>
        <Button variant="ghost" size="form" onClick={close}>
          {t('close')}
        </Button>
      </div>
    </form>
  )
}
