'use client'

import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import type { ListFilter } from '@/components/list/list-filter'
import { OneOf } from '@/components/list/one-of'
import { useDateFilter } from '@/components/list/use-date-filter'
import { useMissingFilter } from '@/components/list/use-missing-filter'
import type { ContactWaySearch } from '@/lib/client/list-queries'
import { useNames } from '@/lib/client/use-names'

const UserChoices = lazy(() => import('./user-choices').then((it) => ({ default: it.UserChoices })))
const DepartmentChoices = lazy(() =>
  import('./department-choices').then((it) => ({ default: it.DepartmentChoices })),
)
const MakerChoices = lazy(() => import('./maker-choices').then((it) => ({ default: it.MakerChoices })))

/** What contact ways are narrowed by; `hasUsualRange` where nobody chose the days. */
export const useContactWayFilters = (
  search: ContactWaySearch,
  hasUsualRange: boolean,
  onChange: (change: Partial<ContactWaySearch>) => void,
): ListFilter[] => {
  const t = useTranslations('contactWays.filter')
  const names = useNames()
  const { user, department, madeBy } = search
  const date = useDateFilter(search, onChange, { isUsual: hasUsualRange })
  const missing = useMissingFilter(search.missing, (value) => onChange({ missing: value }))

  const oneOf = <Key extends 'type' | 'scene' | 'madeHere'>(
    key: Key,
    name: string,
    items: { value: ContactWaySearch[Key]; label: string }[],
    isCommon: boolean,
  ): ListFilter => {
    const set = (value: ContactWaySearch[Key]) => onChange({ [key]: value } as Partial<ContactWaySearch>)
    return {
      id: key,
      name,
      chosen: search[key] === '' ? undefined : items.find(({ value }) => value === search[key])?.label,
      onClear: () => set('' as ContactWaySearch[Key]),
      isCommon,
      choices: (close) => (
        <OneOf
          value={search[key]}
          items={[{ value: '' as ContactWaySearch[Key], label: t('any') }, ...items]}
          onChange={(value) => {
            set(value)
            close()
          }}
        />
      ),
    }
  }

  return [
    oneOf(
      'type',
      t('type'),
      [
        { value: '1', label: t('single') },
        { value: '2', label: t('multiple') },
      ],
      true,
    ),
    oneOf(
      'scene',
      t('scene'),
      [
        { value: '2', label: t('qrCode') },
        { value: '1', label: t('miniprogram') },
      ],
      true,
    ),
    {
      id: 'user',
      name: t('user'),
      chosen: user === '' ? undefined : names.member(user),
      onClear: () => onChange({ user: '' }),
      isCommon: true,
      choices: (close) => (
        <UserChoices
          onChoose={(userid) => {
            onChange({ user: userid })
            close()
          }}
        />
      ),
    },
    date,
    {
      id: 'department',
      name: t('department'),
      chosen: department === null ? undefined : (names.department(department) ?? String(department)),
      onClear: () => onChange({ department: null }),
      choices: (close) => (
        <DepartmentChoices
          onChoose={(id) => {
            onChange({ department: id })
            close()
          }}
        />
      ),
    },
    oneOf(
      'madeHere',
      t('madeHere'),
      [
        { value: '1', label: t('here') },
        { value: '0', label: t('elsewhere') },
      ],
      false,
    ),
    {
      id: 'madeBy',
      name: t('madeBy'),
      chosen: madeBy === '' ? undefined : madeBy,
      onClear: () => onChange({ madeBy: '' }),
      choices: (close) => (
        <MakerChoices
          value={madeBy}
          onChoose={(name) => {
            onChange({ madeBy: name })
            close()
          }}
        />
      ),
    },
    missing,
  ]
}
