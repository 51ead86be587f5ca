'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useNames } from '@/lib/client/use-names'
import type { ContactWay } from '@/lib/core/contact-way/wire'
import { durationParts } from './duration-parts'

const bold = { b: (chunks: ReactNode) => <b className="font-semibold">{chunks}</b> }

/** A space where Latin meets Chinese; where a space stands already, HTML folds the two. */
const spaced = (words: string): string => words.replace(/^(?=[!-~])|(?<=[!-~])$/g, ' ')

/** Who receives the customers, as a colleague would say it. */
const useReceivers = ({ type, user = [], party = [] }: ContactWay): string => {
  const t = useTranslations('detail.sentence')
  const name = useNames()
  const list = (items: string[]) => items.join(t('separator'))
  const departments =
    party.length > 0 ? list(party.map((id) => name.department(id) ?? t('department', { id }))) : ''
  const names = user.length > 0 ? list(user.map(name.member)) : ''
  if (!departments && !names) return t('nobody')
  if (type === 1) return names || departments
  if (!names) return departments
  const members = departments || user.length > 1 ? t('one', { names: spaced(names) }) : names
  return departments ? t('and', { departments: spaced(departments), members: spaced(members) }) : members
}

/** The settings in one sentence. What the Hub did not give is left unsaid. */
export const SettingsSentence = ({ contactWay }: { contactWay: ContactWay }) => {
  const t = useTranslations('detail')
  const who = useReceivers(contactWay)
  const { scene, skip_verify, is_temp, expires_in, chat_expires_in } = contactWay
  const verify = skip_verify === undefined ? 'unknown' : skip_verify ? 'skip' : 'ask'
  return (
    <p className="text-body leading-[22px] text-pretty">
      {t.rich(scene === 1 ? 'sentence.miniProgram' : 'sentence.qr', { ...bold, who: spaced(who), verify })}
      {!is_temp
        ? t.rich('sentence.permanent', bold)
        : expires_in === undefined || chat_expires_in === undefined
          ? t.rich('sentence.temporaryUnknown', bold)
          : t.rich('sentence.temporary', {
              ...bold,
              code: t('duration', durationParts(expires_in)),
              chat: t('duration', durationParts(chat_expires_in)),
            })}
    </p>
  )
}
