'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { BrandSettings } from '@/components/brand/brand-settings'
import { useCan } from '@/components/shell/desk-user'
import { PageHeader } from '@/components/shell/page-header'
import { AccountList } from './account-list'
import { AddAccount } from './add-account'
import { OwnPassword } from './own-password'

/** `/settings`: one's own password and the brand; for administrators who can sign in, and adding a colleague. */
export const SettingsPage = () => {
  const t = useTranslations('settings')
  const tBrand = useTranslations('brand')
  const isAdmin = useCan('admin')
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader title={t('title')} />
      <div className="relative min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-220 px-4 tablet:px-6">
          {isAdmin && (
            <>
              <Section title={t('accounts.title')} text={t('accounts.text')}>
                <AccountList />
              </Section>
              <Section title={t('add.title')} text={t('add.text')}>
                <AddAccount />
              </Section>
            </>
          )}
          <Section title={t('own.title')} text={t('own.text')}>
            <OwnPassword />
          </Section>
          <Section title={tBrand('title')} text={tBrand('text')}>
            <BrandSettings />
          </Section>
        </div>
      </div>
    </div>
  )
}

const Section = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => {
  const heading = useId()
  return (
    <section
      aria-labelledby={heading}
      className="grid gap-4 border-line py-6 not-last:border-b rail:grid-cols-[160px_1fr] rail:gap-8"
    >
      <div>
        <h2 id={heading} className="font-semibold text-section">
          {title}
        </h2>
        <p className="mt-1 text-hint text-text-3">{text}</p>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
