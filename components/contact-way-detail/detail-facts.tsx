'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TagChips } from '@/components/ui/chip'
import { CopyValue } from '@/components/ui/copy'
import { Fact, Facts } from '@/components/ui/facts'
import { Time } from '@/components/ui/time'
import { qrTextQuery, verdictOf } from '@/lib/client/code-queries'
import { useNames } from '@/lib/client/use-names'
import type { ContactWayDetail } from '@/lib/core/contact-way/wire'
import { durationParts } from './duration-parts'

interface DetailFactsProps {
  contactWay: ContactWayDetail
}

const Missing = () => {
  const t = useTranslations('detail')
  return (
    <span className="text-text-3" title={t('missing')}>
      <span aria-hidden>—</span>
      <span className="sr-only">{t('missing')}</span>
    </span>
  )
}

const CodeText = ({ configId }: { configId: string }) => {
  const t = useTranslations('detail')
  const result = useQuery(qrTextQuery(configId))
  const verdict = verdictOf(result)
  if (result.data) return <CopyValue value={result.data.text} label={t('fact.text')} mono truncate />
  return verdict === 'original' ? <span className="text-text-3">{t('value.noText')}</span> : <Missing />
}

/** Names first; the ids that the Hub knows them by second. */
const Members = ({ userids }: { userids: readonly string[] }) => {
  const { member } = useNames()
  return (
    <ul className="flex flex-wrap gap-x-3">
      {userids.map((userid) => (
        <li key={userid} className="wrap-anywhere">
          {member(userid)}
          {member(userid) !== userid && <span className="ml-1.5 font-mono text-text-3">{userid}</span>}
        </li>
      ))}
    </ul>
  )
}

/** A channel's date is a moment, where a list of contact ways tells the day at best. */
const Created = ({ contactWay: { createdAt, createdPrecision, channel } }: DetailFactsProps) => {
  if (createdAt && createdPrecision === 'moment') return <Time value={createdAt} />
  if (channel?.createDate) return <Time value={channel.createDate} />
  return createdAt ? <Time value={createdAt} precision="day" /> : <Missing />
}

/** Everything the Hub gives about a contact way; what does not apply is absent, what is missing says so. */
export const DetailFacts = ({ contactWay }: DetailFactsProps) => {
  const t = useTranslations('detail')
  const name = useNames()
  const { type, scene, style, user, party, skip_verify, state, is_temp } = contactWay
  const { expires_in, chat_expires_in, unionid, channel } = contactWay
  const duration = (seconds: number | undefined): ReactNode =>
    seconds === undefined ? <Missing /> : t('duration', durationParts(seconds))
  return (
    <div className="grid items-start gap-x-10 gap-y-2 *:min-w-0 wide:grid-cols-2">
      <Facts>
        <Fact label={t('fact.type')}>
          {type === 1 ? t('value.single') : type === 2 ? t('value.multiple') : <Missing />}
        </Fact>
        <Fact label={t('fact.scene')}>
          {scene === 1 ? t('value.miniProgram') : scene === 2 ? t('value.qrCode') : <Missing />}
        </Fact>
        {scene === 1 && (
          <Fact label={t('fact.style')}>
            {style === undefined ? <Missing /> : t('value.style', { style })}
          </Fact>
        )}
        <Fact label={t('fact.members')}>{user?.length ? <Members userids={user} /> : <Missing />}</Fact>
        {type !== 1 && (
          <Fact label={t('fact.departments')}>
            {party?.length ? (
              party
                .map((id) => name.department(id) ?? t('sentence.department', { id }))
                .join(t('sentence.separator'))
            ) : (
              <Missing />
            )}
          </Fact>
        )}
        <Fact label={t('fact.verification')}>
          {skip_verify === undefined ? (
            <Missing />
          ) : skip_verify ? (
            t('value.skipVerify')
          ) : (
            t('value.askVerify')
          )}
        </Fact>
      </Facts>
      <Facts>
        {channel && (
          <Fact label={t('fact.tags')}>
            {channel.tags.length > 0 ? (
              <TagChips tags={channel.tags} max={99} wrap />
            ) : (
              <span className="text-text-3">{t('value.untagged')}</span>
            )}
          </Fact>
        )}
        <Fact label={t('fact.state')}>
          {state ? <CopyValue value={state} label={t('fact.state')} mono truncate /> : <Missing />}
        </Fact>
        <Fact label={t('fact.configId')}>
          <CopyValue value={contactWay.config_id} label={t('fact.configId')} mono truncate />
        </Fact>
        {scene !== 1 && (
          <Fact label={t('fact.text')}>
            <CodeText configId={contactWay.config_id} />
          </Fact>
        )}
        <Fact label={t('fact.created')}>
          <Created contactWay={contactWay} />
        </Fact>
        {is_temp ? (
          <>
            <Fact label={t('fact.expires')}>{duration(expires_in)}</Fact>
            <Fact label={t('fact.chatExpires')}>{duration(chat_expires_in)}</Fact>
            <Fact label={t('fact.unionid')}>
              {unionid ? (
                <CopyValue value={unionid} label={t('fact.unionid')} mono truncate />
              ) : (
                t('value.unrestricted')
              )}
            </Fact>
          </>
        ) : (
          <Fact label={t('fact.closing')}>
            <span className="text-text-3">{t('value.closingNotApplicable')}</span>
          </Fact>
        )}
      </Facts>
    </div>
  )
}
