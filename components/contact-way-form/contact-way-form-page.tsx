'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useCan, useDeskUser } from '@/components/shell/desk-user'
import { PageHeader } from '@/components/shell/page-header'
import { ErrorState } from '@/components/ui/error-state'
import { contactWayQuery } from '@/lib/client/code-queries'
import { type Draft, draftName, readDraft } from '@/lib/client/contact-way-draft'
import { creationQuery } from '@/lib/client/creation-queries'
import { fromContactWay } from '@/lib/core/contact-way/duplicate'
import { emptyForm, type ContactWayForm as FormValues } from '@/lib/core/contact-way/form'
import { shownText } from '@/lib/core/shown-text'
import { ContactWayForm } from './contact-way-form'
import { FormSkeleton } from './form-skeleton'

interface ContactWayFormPageProps {
  /** The config id of a code to copy. */
  from: string | null
  /** The id of a creation that made nothing, to be tried again. */
  retry: string | null
}

/** The form for those who may create; from a copy or a failed creation where the address names one. */
export const ContactWayFormPage = ({ from, retry }: ContactWayFormPageProps) => {
  const t = useTranslations('form')
  const may = useCan('editor')
  if (!may) {
    return (
      <>
        <PageHeader title={t('title')} back="/contact-ways" />
        <p className="max-w-xl p-6 text-body text-text-2">{t('viewerOnly')}</p>
      </>
    )
  }
  if (retry !== null) return <StartFromCreation key={retry} id={retry} />
  return from === null ? <Start from={null} start={emptyForm()} /> : <StartFromCopy key={from} from={from} />
}

const Unavailable = ({ error, onRetry }: { error: Error; onRetry: () => void }) => {
  const t = useTranslations('form')
  return (
    <>
      <PageHeader title={t('title')} back="/contact-ways" />
      <ErrorState error={error} onRetry={onRetry} />
    </>
  )
}

const StartFromCreation = ({ id }: { id: string }) => {
  const t = useTranslations('form')
  const { data, error, refetch } = useQuery({ ...creationQuery(id), staleTime: Number.POSITIVE_INFINITY })
  if (error && !data) return <Unavailable error={error} onRetry={() => void refetch()} />
  if (!data) return <FormSkeleton words={t('loadingCopy')} />
  const start = { ...fromContactWay(data.request), state: data.state }
  return <Start from={`retry:${id}`} start={start} />
}

const StartFromCopy = ({ from }: { from: string }) => {
  const t = useTranslations('form')
  const { data, error, refetch } = useQuery({ ...contactWayQuery(from), staleTime: Number.POSITIVE_INFINITY })
  if (error && !data) return <Unavailable error={error} onRetry={() => void refetch()} />
  if (!data) return <FormSkeleton words={t('loadingCopy')} />
  const name = shownText(data.remark ?? '').trim()
  const copied = name ? t('copied', { name }) : t('copiedUnnamed')
  return <Start from={from} start={fromContactWay(data)} copied={copied} />
}

interface StartProps {
  from: string | null
  start: FormValues
  copied?: string
}

/** A start is a fresh form: `run` makes React forget the one before. */
interface Run {
  run: number
  start: FormValues
  draft: Draft | undefined
}

const Start = ({ from, start, copied }: StartProps) => {
  const { id: userId } = useDeskUser()
  const [now, setNow] = useState<Run>()
  const name = draftName(userId, from)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is read once for each name, on the browser only
  useEffect(() => {
    setNow({ run: 0, start, draft: readDraft(name) })
  }, [name])
  if (!now) return <FormSkeleton />
  return (
    <ContactWayForm
      key={now.run}
      userId={userId}
      from={from}
      start={now.start}
      draft={now.draft}
      copied={now.run === 0 ? copied : undefined}
      onRestart={(values) => setNow({ run: now.run + 1, start: values ?? start, draft: undefined })}
    />
  )
}
