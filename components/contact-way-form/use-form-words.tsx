'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type ContactWayForm, canBeTemporary, type TemporaryOn } from '@/lib/core/contact-way/form'
import { useMemberNames } from './use-member-names'
import { useDurationWords } from './use-words'

/** The temporary settings when they count: switched on, and for one person's QR code. */
export const temporaryOf = (form: ContactWayForm): TemporaryOn | undefined =>
  form.temporary.on && canBeTemporary(form) ? form.temporary : undefined

/** Who answers, in words; undefined while nobody is chosen. */
export const useWho = (form: ContactWayForm, alone: boolean): string | undefined => {
  const t = useTranslations('form.summary')
  const { audience } = form
  const [first] = useMemberNames(audience.user.slice(0, 1))
  const people = audience.user.length
  const departments = audience.type === 2 ? audience.party.length : 0
  if (people + departments === 0) return undefined
  if (audience.type === 1) {
    const name = first?.name ?? first?.userid ?? ''
    return alone ? name : t('whoOne', { name })
  }
  return t('whoSeveral', { people, departments, both: people > 0 && departments > 0 ? 'yes' : 'no' })
}

/** The one sentence that says what would be made. */
export const useSummarySentence = (form: ContactWayForm): ReactNode => {
  const t = useTranslations('form.summary')
  const closing = useTranslations('form.closing')
  const speak = useDurationWords()
  const who = useWho(form, false)
  const temporary = temporaryOf(form)
  const what = t(form.placement.scene === 1 ? 'control' : temporary ? 'temporaryCode' : 'code')
  const b = (chunks: ReactNode) => <b className="font-semibold">{chunks}</b>
  if (who === undefined) return t.rich('sentenceNobody', { what, b })
  return t.rich('sentence', { who, what, tail: tail(), b })

  function tail(): string {
    if (!temporary) return t('permanent')
    const expires = speak(temporary.expires) ?? '…'
    const chat = speak(temporary.chat) ?? '…'
    return t('temporary', { expires, chat }) + closingWords(temporary)
  }

  function closingWords({ closing: { text, attachment } }: TemporaryOn): string {
    const parts = [
      ...(text.trim() === '' ? [] : [t('partText')]),
      ...(attachment.kind === 'none' ? [] : [closing(attachment.kind).toLowerCase()]),
    ]
    const [first, second] = parts
    if (first === undefined) return ''
    return t('closing', { parts: second === undefined ? first : t('partAnd', { first, second }) })
  }
}
