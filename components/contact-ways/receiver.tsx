'use client'

import { useTranslations } from 'next-intl'
import { useNames } from '@/lib/client/use-names'
import type { ContactWay } from '@/lib/core/contact-way/wire'

const SHOWN = 2

/** Who answers: names where the directory is there, ids where it is not. */
export const useReceiverWords = () => {
  const t = useTranslations('contactWays.receiver')
  const separator = useTranslations('common')('listSeparator')
  const name = useNames()
  return ({ user = [], party = [] }: ContactWay): string => {
    const shown = user.slice(0, SHOWN).map(name.member)
    const users =
      user.length > SHOWN
        ? t('more', { names: shown.join(separator), count: user.length })
        : shown.join(separator)
    const known = party.map(name.department)
    const departments =
      party.length === 0
        ? ''
        : party.length <= SHOWN && known.every((word) => word !== undefined)
          ? known.join(separator)
          : t('departments', { count: party.length })
    if (users && departments) return t('both', { users: departments, departments: users })
    return users || departments
  }
}

export const Receiver = ({ item }: { item: ContactWay }) => {
  const words = useReceiverWords()(item)
  return (
    <span className="block truncate text-small text-text-2" title={words}>
      {words}
    </span>
  )
}
