'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ClosingMessage } from '@/components/conclusion/closing-message'
import { contactWayPath } from '@/lib/client/code-queries'
import type { ContactWayDetail } from '@/lib/core/contact-way/wire'
import { DetailFacts } from './detail-facts'
import { Freshness } from './freshness'
import { History } from './history'
import { SettingsSentence } from './settings-sentence'

const Section = ({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) => (
  <section className="flex flex-col gap-4 border-line py-6 not-first:border-t first:pt-0">
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 className="text-section font-semibold">{title}</h2>
      {note}
    </div>
    {children}
  </section>
)

/** Settings in words, facts, the closing message and what is known of its history. */
export const DetailBody = ({ contactWay }: { contactWay: ContactWayDetail }) => {
  const t = useTranslations('detail')
  const { config_id, conclusions } = contactWay
  return (
    <div className="p-4 tablet:p-6 wide:px-10">
      <Section
        title={t('settings')}
        note={<Freshness configId={config_id} fetchedAt={contactWay.fetchedAt} />}
      >
        {contactWay.fetchedAt !== null && <SettingsSentence contactWay={contactWay} />}
        <DetailFacts contactWay={contactWay} />
      </Section>
      {contactWay.is_temp && (
        <Section
          title={t('closing.title')}
          note={<span className="text-hint text-text-3">{t('closing.note')}</span>}
        >
          {conclusions && Object.keys(conclusions).length > 0 ? (
            <div className="max-w-[344px]">
              <ClosingMessage
                conclusions={conclusions}
                {...(conclusions.image?.pic_url
                  ? { pictureSrc: `${contactWayPath(config_id)}/conclusion-picture` }
                  : {})}
              />
            </div>
          ) : (
            <p className="text-small text-text-3">{t('closing.empty')}</p>
          )}
        </Section>
      )}
      <Section
        title={t('history.title')}
        note={<span className="text-hint text-text-3">{t('history.note')}</span>}
      >
        <History contactWay={contactWay} />
      </Section>
    </div>
  )
}
