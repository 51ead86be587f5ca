'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { TokenInput } from '@/components/contact-way-form/token-input'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { departmentsQuery } from '@/lib/client/departments-query'
import { departmentMembersQuery, membersQuery } from '@/lib/client/directory-queries'
import { fillPattern } from '@/lib/core/batch/tabulate-members'
import type { Member } from '@/lib/core/directory'
import { PatternField } from './pattern-field'
import { Refusal } from './refusal'
import type { Sheet } from './use-sheet'

/** A name typed in Chinese is not a userid: it can only be picked. */
const HAN = /\p{Script=Han}/u

/** Of a large department; the number says the rest. */
const MOST_SHOWN = 40

const EXAMPLE: Member = { userid: 'linxiao', name: '林晓', departments: [{ id: 2, name: '静安寺店' }] }

/** One single code for each chosen colleague, named by a pattern. */
export const MemberSource = ({ sheet }: { sheet: Sheet }) => {
  const t = useTranslations('batchSheet.members')
  const tForm = useTranslations('form.audience')
  const tToken = useTranslations('batchSheet.members.token')
  const cache = useQueryClient()
  const [chosen, setChosen] = useState<readonly Member[]>([])
  const [text, setText] = useState('')
  const [remark, setRemark] = useState(`{${tToken('name')}}`)
  const [state, setState] = useState('')
  const found = useQuery(membersQuery(useDeferredValue(text.trim().slice(0, 100))))
  const departments = useQuery(departmentsQuery)
  const options = (found.data?.items ?? []).filter(
    ({ userid }) => !chosen.some((member) => member.userid === userid),
  )
  const example = chosen[0] ?? EXAMPLE

  const addAll = (members: readonly Member[]) =>
    setChosen((before) => [
      ...new Map([...before, ...members].map((member) => [member.userid, member])).values(),
    ])
  const addTyped = (userids: readonly string[]) =>
    addAll(
      userids.map(
        (userid) =>
          found.data?.items.find((member) => member.userid === userid) ?? {
            userid,
            name: sheet.names?.members.get(userid) ?? userid,
            departments: [],
          },
      ),
    )
  const addDepartment = async (id: number) =>
    addAll((await cache.fetchQuery(departmentMembersQuery(id))).items)

  return (
    <div className="grid gap-5">
      <div className="grid gap-4 tablet:grid-cols-[minmax(0,1fr)_220px]">
        <Field
          label={t('who')}
          hint={found.isError ? t('unavailable') : t('whoHint')}
          trailingHint={chosen.length > 0 ? t('chosen', { count: chosen.length }) : undefined}
        >
          {(ids) => (
            <TokenInput
              ids={ids}
              tokens={chosen
                .slice(0, MOST_SHOWN)
                .map(({ userid, name }) => ({ key: userid, name, id: userid }))}
              options={options.slice(0, 20).map(({ userid, name, departments: of }) => ({
                key: userid,
                name,
                id: userid,
                detail: of.map((one) => one.name).join(' · '),
              }))}
              text={text}
              placeholder={chosen.length === 0 ? tForm('memberPlaceholder') : tForm('morePlaceholder')}
              onText={setText}
              onAdd={addTyped}
              onRemove={(userid) => setChosen(chosen.filter((member) => member.userid !== userid))}
              onBlur={() => undefined}
              words={{
                options: tForm('suggestions'),
                remove: (name) => tForm('remove', { name }),
                addTyped: (typed) => tForm('addTyped', { text: typed }),
              }}
              accepts={(userid) => userid !== '' && !HAN.test(userid)}
            />
          )}
        </Field>
        {!departments.isError && (
          <Field label={t('department')}>
            {(ids) => (
              <Select
                {...ids}
                className="w-full"
                value=""
                onChange={(event) => void addDepartment(Number(event.target.value)).catch(() => undefined)}
              >
                <option value="" disabled>
                  {t('departmentChoose')}
                </option>
                {departments.data?.items.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </div>
      <div className="grid gap-4 tablet:grid-cols-2">
        <PatternField
          label={t('remark')}
          hint={t('remarkHint', { example: fillPattern(remark, example, 1) })}
          value={remark}
          tokens={['name', 'department', 'userid', 'n']}
          onChange={setRemark}
        />
        <PatternField
          label={t('state')}
          hint={state === '' ? t('stateEmpty') : t('stateHint', { example: fillPattern(state, example, 1) })}
          value={state}
          mono
          tokens={['userid', 'n']}
          onChange={setState}
        />
      </div>
      <Refusal packed={sheet.refusal} />
      <div className="flex gap-2">
        <Button
          variant="primary"
          size="form"
          busy={sheet.isReading}
          disabled={chosen.length === 0}
          onClick={() => void sheet.openMembers([...chosen], { remark, state })}
        >
          {chosen.length === 0 ? t('none') : t('use', { count: chosen.length })}
        </Button>
        {chosen.length > 0 && (
          <Button variant="ghost" size="form" onClick={() => setChosen([])}>
            {t('clear')}
          </Button>
        )}
      </div>
    </div>
  )
}
