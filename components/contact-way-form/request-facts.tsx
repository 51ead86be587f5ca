'use client'
import { useNow, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ui/facts'
import { toSeconds } from '@/lib/core/contact-way/duration'
import type { ContactWayForm, TemporaryOn } from '@/lib/core/contact-way/form'
import { shownText } from '@/lib/core/shown-text'
import { temporaryOf, useWho } from './use-form-words'
import { useDurationWords, useMoment } from './use-words'

/** What is about to be made, once more in words. */
export const RequestFacts = ({ form }: { form: ContactWayForm }) => {
  const t = useTranslations('form.confirm')
  const summary = useTranslations('form.summary')
  const remark = shownText(form.remark).trim()
  const who = useWho(form, true) ?? ''
  const temporary = temporaryOf(form)
  const verify = summary(form.skip_verify ? 'noVerify' : 'verify')
  return (
    <div className="rounded-card border border-line bg-subtle p-4">
      <Facts>
        <Fact label={t('remark')}>
          {remark ? <bdi>{remark}</bdi> : <span className="text-text-3">{t('unnamed')}</span>}
        </Fact>
        <Fact label={t('receive')}>
          {t(form.audience.type === 1 ? 'receiveSingle' : 'receiveSeveral', { who, verify })}
        </Fact>
        {form.placement.scene === 1 && (
          <Fact label={t('placement')}>{t('controlWithStyle', { style: form.placement.style })}</Fact>
        )}
        {temporary && <TemporaryFacts temporary={temporary} />}
        <Fact label={t('state')}>
          {form.state ? (
            <span className="font-mono">{form.state}</span>
          ) : (
            <span className="text-text-2">{t('stateGenerated')}</span>
          )}
        </Fact>
      </Facts>
    </div>
  )
}

const TemporaryFacts = ({ temporary }: { temporary: TemporaryOn }) => {
  const t = useTranslations('form.confirm')
  const now = useNow()
  const speak = useDurationWords()
  const moment = useMoment()
  const closing = useClosingWords(temporary)
  const dies = new Date(now.getTime() + (toSeconds(temporary.expires) ?? 0) * 1000)
  return (
    <>
      <Fact label={t('expires')}>
        {t('expiresValue', { duration: speak(temporary.expires) ?? '', moment: moment(dies) })}
      </Fact>
      <Fact label={t('chat')}>{t('chatValue', { duration: speak(temporary.chat) ?? '' })}</Fact>
      {temporary.unionid && (
        <Fact label={t('customer')}>
          <span className="font-mono wrap-anywhere">{temporary.unionid}</span>
        </Fact>
      )}
      <Fact label={t('closing')}>{closing}</Fact>
    </>
  )
}

const useClosingWords = ({ closing: { text, attachment } }: TemporaryOn): string => {
  const t = useTranslations('form.confirm')
  const kinds = useTranslations('form.closing')
  const parts: string[] = []
  if (text.trim() !== '') parts.push(kinds('text'))
  if (attachment.kind !== 'none') {
    const kind = kinds(attachment.kind)
    parts.push('title' in attachment ? t('closingNamed', { kind, title: attachment.title }) : kind)
  }
  const [first, second] = parts
  if (first === undefined) return t('closingNone')
  return second === undefined ? first : t('closingPlus', { first, second })
}
