import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Mark } from '@/components/ui/mark'
import { BrandField } from './brand-field'
import { LanguageSwitch } from './language-switch'

interface EntryFrameProps {
  title: string
  text: string
  children: ReactNode
}

/** What signing in and the first set-up share: one form on paper, the brand field beside it. */
export const EntryFrame = ({ title, text, children }: EntryFrameProps) => {
  const t = useTranslations('common')
  return (
    <div className="grid min-h-dvh rail:grid-cols-[5fr_4fr]">
      <div className="flex min-w-0 flex-col px-5 tablet:px-12">
        <header className="flex items-center gap-2.5 pt-6 font-semibold text-section tablet:pt-10">
          <Mark size={28} />
          {t('product')}
        </header>
        <main className="mx-auto flex w-full max-w-[352px] flex-1 flex-col justify-center py-10 tablet:pb-16">
          <h1 className="font-semibold text-figure">{title}</h1>
          <p className="mt-1 mb-7 text-body text-text-2">{text}</p>
          {children}
        </main>
        <footer className="pb-6 tablet:pb-10">
          <LanguageSwitch />
        </footer>
      </div>
      <BrandField />
    </div>
  )
}
