'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { InlineError } from '@/components/ui/error-state'
import { Input } from '@/components/ui/input'
import { departmentsQuery } from '@/lib/client/departments-query'
import { foldText } from '@/lib/core/search'

const MOST = 100

/** A department by name, told apart by the one above it. */
export const DepartmentChoices = ({ onChoose }: { onChoose: (id: number) => void }) => {
  const t = useTranslations('contactWays.filter')
  const { data, error, refetch } = useQuery(departmentsQuery)
  const [text, setText] = useState('')
  if (error) return <InlineError error={error} onRetry={() => void refetch()} />
  const all = data?.items ?? []
  const wanted = foldText(text.trim())
  const shown = all.filter(({ name }) => foldText(name).includes(wanted)).slice(0, MOST)
  return (
    <div className="grid w-64 gap-1 p-1">
      <Input
        aria-label={t('departmentSearch')}
        placeholder={t('departmentSearch')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="grid max-h-72 overflow-y-auto overscroll-contain">
        {shown.map(({ id, name, parentid }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onChoose(id)}
              className="flex min-h-11 w-full items-center gap-2 rounded-control px-2 text-left text-body hover:bg-hover tablet:min-h-8"
            >
              <span className="truncate">{name}</span>
              <span className="truncate text-meta text-text-3">
                {all.find((department) => department.id === parentid)?.name}
              </span>
            </button>
          </li>
        ))}
        {data && shown.length === 0 && (
          <li className="px-2 py-1 text-small text-text-3">{t('departmentNone')}</li>
        )}
      </ul>
    </div>
  )
}
